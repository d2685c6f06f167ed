package io.xiaohao.consequence;

/** Why a consequence ended. */
public enum EndCause {
    /** Its last day is over. */
    TERM("期限届满"),
    /** A later result is no longer bad. */
    RECOVERED("已退出后进"),
    /** The result was corrected, so that it does not follow any more. */
    CORRECTED("考评结果更正");

    private final String label;

    EndCause(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}

package io.xiaohao.assessment;

/** The grade (档次) of a quarterly, half-yearly or annual result. */
public enum Grade {
    /** 好. */
    GOOD("好"),
    /** 中. */
    MEDIUM("中"),
    /** 差. */
    BAD("差");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}

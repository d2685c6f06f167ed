package io.xiaohao.consequence;

/** Where a consequence stands on its way from the result to its end. */
public enum ConsequenceState {
    /** Proposed; headquarters has not confirmed it yet. */
    PROPOSED("待确认"),
    /** Confirmed and handed to the office that decides. */
    RECOMMENDED("待决定"),
    /** Decided; in force from–to. */
    IMPOSED("已实施"),
    /** Headquarters did not confirm it, or the office decided against it. */
    DECLINED("不予实施"),
    /** Taken back before it was decided, because its ground went away. */
    WITHDRAWN("已撤回"),
    /** No longer in force. */
    LIFTED("已解除");

    private final String label;

    ConsequenceState(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}

package io.xiaohao.escalation;

/** What is decided about a proposal. */
public enum Decision {
    /** As proposed. */
    APPROVE("同意"),
    /** Another measure. */
    CHANGE("变更措施"),
    /** Nothing follows. */
    DISMISS("不予处置");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}

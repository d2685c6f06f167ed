package io.xiaohao.escalation;

/** Who decides about a measure. */
public enum Decider {
    /** 指挥部办公室. */
    HEADQUARTERS("指挥部办公室"),
    /** The leader whom the pack names for the area, else the leaders. */
    LEADERS("领导");

    private final String label;

    Decider(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}

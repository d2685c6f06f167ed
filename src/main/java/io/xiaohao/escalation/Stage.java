package io.xiaohao.escalation;

/** Where an escalation stands. */
public enum Stage {
    /** Waits for the decision. */
    DECIDING("待审批"),
    /** Decided on an interview, which is to be arranged. */
    SCHEDULING("待安排约谈"),
    /** The interview is arranged, and then to be recorded. */
    INTERVIEWING("待约谈"),
    /** The commitments made in the interview are followed. */
    COMMITTED("承诺核实中"),
    /** Another measure is imposed and is to be carried out. */
    CARRYING_OUT("措施落实中"),
    /** Carried out to the end. */
    CLOSED("已办结"),
    /** Decided that nothing follows. */
    DISMISSED("不予处置"),
    /** Its ground fell while it waited. */
    LAPSED("依据消失");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether nothing more is expected of anybody. */
    public boolean isSettled() {
        return this == CLOSED || this == DISMISSED || this == LAPSED;
    }
}

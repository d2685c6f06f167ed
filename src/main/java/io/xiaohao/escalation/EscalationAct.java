package io.xiaohao.escalation;

/** What can stand in the history of an escalation. */
public enum EscalationAct {
    /** Proposed. */
    PROPOSED("提出处置建议"),
    /** The same cause came again while it waited. */
    JOINED("并入同一事由"),
    /** Whoever decides was reminded. */
    REMINDED("提醒审批"),
    /** Not decided in time: the commander's turn. */
    TO_COMMANDER("转指挥长审批"),
    /** Headquarters proposes a measure that a leader decides about. */
    RAISED("建议提高措施，报领导审批"),
    /** Approved. */
    APPROVED("同意"),
    /** Approved with another measure. */
    CHANGED("变更措施"),
    /** Nothing follows. */
    DISMISSED("不予处置"),
    /** The measure is imposed. */
    IMPOSED("作出处置"),
    /** The working days have changed, and with them the last day of its limit. */
    LIMIT_MOVED("限期重新计算"),
    /** An interview is arranged. */
    INTERVIEW_SCHEDULED("安排约谈"),
    /** It was held. */
    INTERVIEW_HELD("约谈已举行"),
    /** It was not. */
    INTERVIEW_MISSED("约谈未举行"),
    /** Commitments are not confirmed by their deadline. */
    COMMITMENT_LATE("承诺到期未核实"),
    /** Commitments were kept. */
    COMMITMENT_FULFILLED("承诺已兑现"),
    /** Commitments were not kept. */
    COMMITMENT_BROKEN("承诺未兑现"),
    /** The limit is over and issues of the order are not handed in. */
    LIMIT_PASSED("限期内未办结"),
    /** The measure is not carried out yet. */
    NOT_CARRIED_OUT("尚未落实"),
    /** The measure was carried out. */
    CARRIED_OUT("已落实"),
    /** The ground fell after the decision. */
    GROUND_FELL("依据已更正"),
    /** Ended. */
    CLOSED("办结");

    private final String label;

    EscalationAct(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}

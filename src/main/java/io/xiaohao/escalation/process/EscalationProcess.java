package io.xiaohao.escalation.process;

/** The ids in {@code escalation.bpmn} that code refers to. */
final class EscalationProcess {

    static final String KEY = "escalation";
    static final String APPROVE_ESCALATION = "approve-escalation";
    static final String SCHEDULE_INTERVIEW = "schedule-interview";
    static final String CONFIRM_MEASURE = "confirm-measure";
    static final String MESSAGE_GROUND_FALLEN = "ground-fallen";

    private EscalationProcess() {}
}

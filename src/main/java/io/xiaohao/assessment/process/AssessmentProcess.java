package io.xiaohao.assessment.process;

/** The ids in {@code assessment.bpmn} that code refers to. */
final class AssessmentProcess {

    static final String KEY = "assessment";
    static final String MESSAGE_SHEET_ASKED = "sheet-asked";
    static final String MESSAGE_CONTRIBUTION_ASKED = "contribution-asked";
    static final String MESSAGE_CLAIM_LODGED = "claim-lodged";
    static final String MESSAGE_READY_TO_COMPUTE = "ready-to-compute";
    static final String MESSAGE_OBJECTIONS_SETTLED = "objections-settled";

    static final String SCORE_OBJECT = "score-object";
    static final String STATE_CONTRIBUTION = "state-contribution";
    static final String DECIDE_APPEAL = "decide-appeal";
    static final String APPROVE_BULLETIN = "approve-bulletin";

    private AssessmentProcess() {}
}

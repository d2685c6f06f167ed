package io.xiaohao.milestone.process;

/** The ids in {@code milestone.bpmn} that code refers to. */
final class MilestoneProcess {

    static final String KEY = "milestone";
    static final String EVALUATION_ENDS = "evaluation-ends";
    static final String RECORD_EVALUATION = "record-evaluation";

    private MilestoneProcess() {}
}

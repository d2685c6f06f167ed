package io.xiaohao.consequence.process;

/** The ids in {@code consequence.bpmn} that code refers to. */
final class ConsequenceProcess {

    static final String KEY = "consequence";
    static final String CONFIRM_CONSEQUENCES = "confirm-consequences";
    static final String RECORD_DECISION = "record-decision";
    static final String MESSAGE_CONSEQUENCES_WITHDRAWN = "consequences-withdrawn";
    static final String MESSAGE_CONSEQUENCES_RECOMMENDED = "consequences-recommended";
    static final String MESSAGE_GROUND_GONE = "ground-gone";
    static final String PROGRAMME = "programme";

    private ConsequenceProcess() {}
}

package io.xiaohao.report.process;

/** The ids in {@code supervision-visit.bpmn} that code refers to. */
final class SupervisionVisitProcess {

    static final String KEY = "supervision-visit";

    private SupervisionVisitProcess() {}
}

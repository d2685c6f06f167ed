package io.xiaohao.report.process;

/** The ids in {@code weekly-report.bpmn} that code refers to. */
final class WeeklyReportProcess {

    static final String KEY = "weekly-report";
    static final String SUBMIT_WEEKLY_REPORT = "submit-weekly-report";

    /** Variable: the programme's code. */
    static final String PROGRAMME = "programme";

    private WeeklyReportProcess() {}
}

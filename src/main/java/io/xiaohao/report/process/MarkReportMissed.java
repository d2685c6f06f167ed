package io.xiaohao.report.process;

import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code mark-report-missed}: it was not filed when it had to be. */
@Component
class MarkReportMissed implements JavaDelegate {

    private final ReportReference reference;
    private final WeeklyReporting reporting;

    MarkReportMissed(ReportReference reference, WeeklyReporting reporting) {
        this.reference = reference;
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WeeklyReport report = reference.of(execution);
        reporting.noteMissed(report.programme(), report.week(), report.objectName());
    }
}

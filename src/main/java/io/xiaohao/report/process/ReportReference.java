package io.xiaohao.report.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the report that a process instance is about by its business key and programme. The programme must be of the
 * instance's tenant, so that nobody leads a process to another government's report by sending a variable.
 */
@Component
class ReportReference {

    private final WeeklyReports reports;

    ReportReference(WeeklyReports reports) {
        this.reports = reports;
    }

    WeeklyReport of(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        int slash = key.indexOf('/');
        WeeklyReport report = reports.report(
                String.valueOf(execution.getVariable(WeeklyReportProcess.PROGRAMME)),
                ReportWeek.parse(key.substring(0, slash)),
                key.substring(slash + 1));
        if (!report.government().equals(execution.getTenantId())) {
            throw SubmittedForm.setBySystem(WeeklyReportProcess.PROGRAMME);
        }
        return report;
    }
}

package io.xiaohao.report.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-report-review}: what supervision says to a report. */
@Component
class AcceptReportReview implements JavaDelegate {

    private final ReportReference reference;
    private final WeeklyReporting reporting;

    AcceptReportReview(ReportReference reference, WeeklyReporting reporting) {
        this.reference = reference;
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WeeklyReport report = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean accepted = reporting.review(
                report.programme(),
                report.week(),
                report.objectName(),
                answers.yes("accepted", "审阅结果"),
                answers.text("instructions", "指示要求").orElse(null));
        SubmittedForm.goTo(execution, accepted ? Next.ACCEPTED : Next.RETURNED);
    }

    private enum Next {
        ACCEPTED,
        RETURNED
    }
}

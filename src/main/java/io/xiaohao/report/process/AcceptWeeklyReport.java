package io.xiaohao.report.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportTexts;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReporting;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-weekly-report}: what the unit wrote; the figures are the system's, and none is taken from outside. */
@Component
class AcceptWeeklyReport implements JavaDelegate {

    private static final Set<String> TEXTS = Set.of("summary", "difficulties", "nextWeek");

    private final ReportReference reference;
    private final WeeklyReporting reporting;

    AcceptWeeklyReport(ReportReference reference, WeeklyReporting reporting) {
        this.reference = reference;
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WeeklyReport report = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        requireTextsOnly(answers);
        reporting.file(
                report.programme(),
                report.week(),
                report.objectName(),
                new ReportTexts(
                        answers.requiredText("summary", "本周情况"),
                        answers.text("difficulties", "存在困难").orElse(null),
                        answers.text("nextWeek", "下周打算").orElse(null)));
    }

    private static void requireTextsOnly(Answers answers) {
        Set<String> others = new TreeSet<>(answers.values().keySet());
        others.removeAll(TEXTS);
        if (!others.isEmpty()) {
            throw Refusal.malformed(
                    others.iterator().next(),
                    "周报的数据由系统汇总，不能填写“%s”；只填本周情况、存在困难、下周打算。".formatted(String.join("、", others)));
        }
    }
}

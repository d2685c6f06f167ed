package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Rectification;
import io.xiaohao.issue.RectificationStep;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-rectification}: what the unit answered on {@code rectify-issue}. */
@Component
class AcceptRectification implements JavaDelegate {

    private final IssueReference reference;
    private final Rectification rectification;

    AcceptRectification(IssueReference reference, Rectification rectification) {
        this.reference = reference;
        this.rectification = rectification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        Outcome outcome = answers.choice("outcome", "办理结果", Outcome.class);
        SubmittedForm.goTo(execution, accept(issue, outcome, answers));
    }

    private RectificationStep accept(Issue issue, Outcome outcome, Answers answers) {
        String programme = issue.programme();
        String number = issue.number();
        String reason = answers.text("reason", "理由").orElse(null);
        return switch (outcome) {
            case SUBMITTED ->
                rectification.submit(
                        programme,
                        number,
                        answers.requiredText("measures", "整改措施"),
                        answers.text("evidenceIds", "整改照片").orElse(null));
            case EXTENSION ->
                rectification.requestExtension(
                        programme, number, requestedDeadline(answers).orElseThrow(() -> missingDay()), reason);
            case TRANSFER ->
                rectification.requestTransfer(
                        programme,
                        number,
                        answers.text("proposedUnit", "建议改派单位").orElse(null),
                        reason);
            case FORWARD -> rectification.forward(programme, number, answers.requiredText("toUnit", "转办单位"));
            case SHELVE ->
                rectification.requestShelving(
                        programme, number, requestedDeadline(answers).orElse(null), reason);
        };
    }

    private static Optional<LocalDate> requestedDeadline(Answers answers) {
        return answers.date("requestedDeadline", "申请期限");
    }

    private static Refusal missingDay() {
        return Refusal.malformed("requestedDeadline", "请填写“申请期限”。");
    }

    private enum Outcome {
        SUBMITTED,
        EXTENSION,
        TRANSFER,
        FORWARD,
        SHELVE
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Rectification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-confirmation}: what was answered on {@code confirm-submission}. */
@Component
class AcceptConfirmation implements JavaDelegate {

    private final IssueReference reference;
    private final Rectification rectification;

    AcceptConfirmation(IssueReference reference, Rectification rectification) {
        this.reference = reference;
        this.rectification = rectification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean confirmed = answers.yes("confirmed", "是否同意");
        String opinion = answers.text("opinion", "审签意见").orElse(null);
        SubmittedForm.goTo(execution, rectification.signOff(issue.programme(), issue.number(), confirmed, opinion));
    }
}

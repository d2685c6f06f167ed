package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-verification}: what supervision found on the spot. */
@Component
class AcceptVerification implements JavaDelegate {

    private final IssueReference reference;
    private final Verification verification;

    AcceptVerification(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        SubmittedForm.goTo(
                execution,
                verification.verify(
                        issue.programme(),
                        issue.number(),
                        answers.yes("passed", "是否通过"),
                        answers.text("opinion", "核查意见").orElse(null),
                        answers.text("evidenceIds", "核查照片").orElse(null)));
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-closure-approval}: a leader's decision about the closure of a grave issue. */
@Component
class AcceptClosureApproval implements JavaDelegate {

    private final IssueReference reference;
    private final Verification verification;

    AcceptClosureApproval(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean approved = answers.yes("approved", "是否同意销号");
        String opinion = answers.text("opinion", "审批意见").orElse(null);
        SubmittedForm.goTo(
                execution, verification.approveClosure(issue.programme(), issue.number(), approved, opinion));
    }
}

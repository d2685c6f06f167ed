package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-recheck}: what supervision found when it came back. */
@Component
class AcceptRecheck implements JavaDelegate {

    private final IssueReference reference;
    private final Verification verification;

    AcceptRecheck(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean relapsed = answers.yes("relapsed", "是否反弹");
        String opinion = answers.text("opinion", "回头看意见").orElse(null);
        String evidenceIds = answers.text("evidenceIds", "现场照片").orElse(null);
        if (relapsed) {
            verification.reportRelapse(issue.programme(), issue.number(), opinion, evidenceIds);
        } else {
            verification.passRecheck(issue.programme(), issue.number(), opinion, evidenceIds);
        }
        SubmittedForm.goTo(execution, relapsed ? Next.RELAPSED : Next.PASSED);
    }

    private enum Next {
        RELAPSED,
        PASSED
    }
}

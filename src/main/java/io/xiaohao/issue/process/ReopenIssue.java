package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code reopen-issue}: a relapsed issue begins its next round. */
@Component
class ReopenIssue implements JavaDelegate {

    private final IssueReference reference;
    private final Verification verification;

    ReopenIssue(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        verification.reopen(issue.programme(), issue.number());
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code close-issue}: strikes the issue off the list. */
@Component
class CloseIssue implements JavaDelegate {

    private final IssueReference reference;
    private final Verification verification;

    CloseIssue(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        verification.close(issue.programme(), issue.number());
    }
}

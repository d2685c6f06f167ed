package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code resume-issue}: the day has come until which the issue was shelved. */
@Component
class ResumeIssue implements JavaDelegate {

    private final IssueReference reference;
    private final RequestDecisions decisions;

    ResumeIssue(IssueReference reference, RequestDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        decisions.resume(issue.programme(), issue.number());
    }
}

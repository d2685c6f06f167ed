package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code remind-unit}: the deadline nears. */
@Component
class RemindUnit implements JavaDelegate {

    private final IssueReference reference;
    private final IssueDeadlines deadlines;

    RemindUnit(IssueReference reference, IssueDeadlines deadlines) {
        this.reference = reference;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        deadlines.remind(issue.programme(), issue.number());
    }
}

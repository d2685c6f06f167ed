package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code mark-seriously-overdue}: the deadline passed long enough ago. */
@Component
class MarkSeriouslyOverdue implements JavaDelegate {

    private final IssueReference reference;
    private final IssueDeadlines deadlines;

    MarkSeriouslyOverdue(IssueReference reference, IssueDeadlines deadlines) {
        this.reference = reference;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        deadlines.noteWhatPassed(issue.programme(), issue.number());
    }
}

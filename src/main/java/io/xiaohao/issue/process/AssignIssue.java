package io.xiaohao.issue.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAssignment;
import io.xiaohao.issue.IssueStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * {@code assign-issue}: assigns by the responsibility table, or leaves it to headquarters. What was taken over from a running
 * ledger with its rectification handed in goes on to the verification.
 */
@Component
class AssignIssue implements JavaDelegate {

    private final IssueReference reference;
    private final IssueAssignment assignment;

    AssignIssue(IssueReference reference, IssueAssignment assignment) {
        this.reference = reference;
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        if (issue.status() == IssueStatus.SUBMITTED) {
            SubmittedForm.goTo(execution, Next.SUBMITTED);
            return;
        }
        boolean assigned = assignment.assignBySystem(issue.programme(), issue.number());
        SubmittedForm.goTo(execution, assigned ? Next.ASSIGNED : Next.DISPATCH);
    }

    private enum Next {
        ASSIGNED,
        DISPATCH,
        SUBMITTED
    }
}

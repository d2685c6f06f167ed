package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code note-verification-late}: supervision has not verified in its time. */
@Component
class NoteVerificationLate implements JavaDelegate {

    private final IssueReference reference;
    private final IssueDeadlines deadlines;

    NoteVerificationLate(IssueReference reference, IssueDeadlines deadlines) {
        this.reference = reference;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        deadlines.noteVerificationLate(issue.programme(), issue.number());
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code note-answer-late}: headquarters has not answered a request in its time; told as a late dispatch. */
@Component
class NoteAnswerLate implements JavaDelegate {

    private final IssueReference reference;
    private final IssueDeadlines deadlines;

    NoteAnswerLate(IssueReference reference, IssueDeadlines deadlines) {
        this.reference = reference;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        deadlines.noteDispatchLate(issue.programme(), issue.number());
    }
}

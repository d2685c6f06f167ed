package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Rectification;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Claiming {@code rectify-issue} is signing for the issue (签收). */
@Component
class SignForIssue implements TaskListener {

    private final IssueReference reference;
    private final Rectification rectification;

    SignForIssue(IssueReference reference, Rectification rectification) {
        this.reference = reference;
        this.rectification = rectification;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() == null) {
            return;
        }
        Issue issue = reference.of(task.getExecution());
        rectification.sign(issue.programme(), issue.number(), task.getAssignee());
    }
}

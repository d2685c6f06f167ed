package io.xiaohao.issue.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Rectification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code submit-whole}: the last part is closed. */
@Component
class SubmitWhole implements JavaDelegate {

    private final IssueReference reference;
    private final Rectification rectification;

    SubmitWhole(IssueReference reference, Rectification rectification) {
        this.reference = reference;
        this.rectification = rectification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        SubmittedForm.goTo(execution, rectification.submitWhole(issue.programme(), issue.number()));
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-extension-decision}: headquarters' answer to a request for a later deadline. */
@Component
class AcceptExtensionDecision implements JavaDelegate {

    private final IssueReference reference;
    private final RequestDecisions decisions;

    AcceptExtensionDecision(IssueReference reference, RequestDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        String opinion = answers.text("opinion", "审批意见").orElse(null);
        if (!answers.yes("approved", "是否同意")) {
            SubmittedForm.goTo(execution, decisions.refuse(issue.programme(), issue.number(), opinion));
            return;
        }
        LocalDate day = answers.date("deadline", "延期至").orElse(null);
        SubmittedForm.goTo(execution, decisions.extend(issue.programme(), issue.number(), day, opinion));
    }
}

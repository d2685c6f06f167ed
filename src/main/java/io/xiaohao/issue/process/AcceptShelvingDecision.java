package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-shelving-decision}: a leader's answer to a request for shelving. */
@Component
class AcceptShelvingDecision implements JavaDelegate {

    private final IssueReference reference;
    private final RequestDecisions decisions;

    AcceptShelvingDecision(IssueReference reference, RequestDecisions decisions) {
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
        LocalDate until = answers.date("reviewDate", "挂账至").orElse(null);
        SubmittedForm.goTo(execution, decisions.shelve(issue.programme(), issue.number(), until, opinion));
    }
}

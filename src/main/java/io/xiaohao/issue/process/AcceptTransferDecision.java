package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-transfer-decision}: headquarters' answer to a request for another unit. */
@Component
class AcceptTransferDecision implements JavaDelegate {

    private final IssueReference reference;
    private final RequestDecisions decisions;

    AcceptTransferDecision(IssueReference reference, RequestDecisions decisions) {
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
        String unit = answers.text("leadUnit", "牵头单位").orElse(null);
        LocalDate day = answers.date("deadline", "整改期限").orElse(null);
        SubmittedForm.goTo(execution, decisions.transfer(issue.programme(), issue.number(), unit, day, opinion));
    }
}

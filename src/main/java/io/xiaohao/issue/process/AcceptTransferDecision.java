package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RectificationStep;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** {@code accept-transfer-decision}: headquarters' answer to a request for another unit. */
@Component
class AcceptTransferDecision extends RequestAnswer {

    AcceptTransferDecision(IssueReference reference, RequestDecisions decisions) {
        super(reference, decisions);
    }

    @Override
    RectificationStep allow(RequestDecisions decisions, Issue issue, Answers answers, String opinion) {
        String unit = answers.text("leadUnit", "牵头单位").orElse(null);
        LocalDate day = answers.date("deadline", "整改期限").orElse(null);
        return decisions.transfer(issue.programme(), issue.number(), unit, day, opinion);
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RectificationStep;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** {@code accept-extension-decision}: headquarters' answer to a request for a later deadline. */
@Component
class AcceptExtensionDecision extends RequestAnswer {

    AcceptExtensionDecision(IssueReference reference, RequestDecisions decisions) {
        super(reference, decisions);
    }

    @Override
    RectificationStep allow(RequestDecisions decisions, Issue issue, Answers answers, String opinion) {
        LocalDate day = answers.date("deadline", "延期至").orElse(null);
        return decisions.extend(issue.programme(), issue.number(), day, opinion);
    }
}

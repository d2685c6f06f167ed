package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RectificationStep;
import io.xiaohao.issue.RequestDecisions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** {@code accept-shelving-decision}: a leader's answer to a request for shelving. */
@Component
class AcceptShelvingDecision extends RequestAnswer {

    AcceptShelvingDecision(IssueReference reference, RequestDecisions decisions) {
        super(reference, decisions);
    }

    @Override
    RectificationStep allow(RequestDecisions decisions, Issue issue, Answers answers, String opinion) {
        LocalDate until = answers.date("reviewDate", "挂账至").orElse(null);
        return decisions.shelve(issue.programme(), issue.number(), until, opinion);
    }
}

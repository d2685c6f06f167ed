package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What gateways of the processes ask about an issue. */
@Component
public class IssueState {

    private final IssueReference reference;
    private final Verification verification;

    IssueState(IssueReference reference, Verification verification) {
        this.reference = reference;
        this.verification = verification;
    }

    /** Whether it was divided and a part is not closed. */
    public boolean hasOpenParts(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        return issue.isDivided() && verification.hasOpenParts(issue.programme(), issue.number());
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.issue.IssueRouting;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Candidate groups and users of the issue's tasks, for expressions in the processes. */
@Component
public class IssueRoles {

    private final IssueReference reference;
    private final IssueRouting routing;

    IssueRoles(IssueReference reference, IssueRouting routing) {
        this.reference = reference;
        this.routing = routing;
    }

    /** The unit that handles the issue. */
    public String handlingUnit(DelegateExecution execution) {
        return routing.handlingGroup(reference.of(execution));
    }

    /** Whose signature is awaited. */
    public String signingGroup(DelegateExecution execution) {
        return routing.signingGroup(reference.of(execution));
    }

    /** The supervision group of the area. */
    public String supervision(DelegateExecution execution) {
        return routing.supervisionGroup(reference.of(execution));
    }

    /** The leader's accounts, where the pack names one for the area who is in office. */
    public List<String> leaderAccounts(DelegateExecution execution) {
        return routing.leaderAccounts(reference.of(execution));
    }

    /** All leaders, where none is named for the area. */
    public List<String> leaderGroups(DelegateExecution execution) {
        return leaderAccounts(execution).isEmpty() ? List.of("leaders") : List.of();
    }
}

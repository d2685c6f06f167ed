package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationOffers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Candidate groups and users of the escalation's tasks, for expressions in the process. */
@Component
public class EscalationRoles {

    private final EscalationReference reference;
    private final EscalationOffers offers;

    EscalationRoles(EscalationReference reference, EscalationOffers offers) {
        this.reference = reference;
        this.offers = offers;
    }

    /** The groups that decide. */
    public List<String> decidingGroups(DelegateExecution execution) {
        return offers.decidingGroups(reference.of(execution));
    }

    /** The accounts that decide. */
    public List<String> decidingAccounts(DelegateExecution execution) {
        return offers.decidingAccounts(reference.of(execution));
    }

    /** The groups that arrange and record the interview. */
    public List<String> interviewers(DelegateExecution execution) {
        return offers.interviewing(reference.of(execution));
    }

    /** The groups that confirm commitments. */
    public List<String> supervision(DelegateExecution execution) {
        return offers.supervising(reference.of(execution));
    }

    /** The groups that follow the carrying out. */
    public List<String> followers(DelegateExecution execution) {
        return offers.following(reference.of(execution));
    }
}

package io.xiaohao.escalation;

import java.util.List;
import org.springframework.stereotype.Component;

/** To which groups and accounts the tasks of an escalation are offered, for its process. */
@Component
public class EscalationOffers {

    private final EscalationRouting routing;

    EscalationOffers(EscalationRouting routing) {
        this.routing = routing;
    }

    /** The groups that decide now. */
    public List<String> decidingGroups(Escalation escalation) {
        return routing.deciding(escalation).groups();
    }

    /** The accounts that decide now. */
    public List<String> decidingAccounts(Escalation escalation) {
        return routing.deciding(escalation).people();
    }

    /** The groups that arrange and record the interview. */
    public List<String> interviewing(Escalation escalation) {
        return routing.interviewing(escalation).groups();
    }

    /** The groups that confirm commitments. */
    public List<String> supervising(Escalation escalation) {
        return routing.supervising(escalation).groups();
    }

    /** The groups that follow the carrying out of a measure. */
    public List<String> following(Escalation escalation) {
        return routing.following(escalation).groups();
    }
}

package io.xiaohao.escalation;

import io.xiaohao.organization.AccountGroups;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To which groups and accounts the tasks of an escalation are offered, for its process. */
@Component
public class EscalationOffers {

    private final EscalationRouting routing;
    private final EscalationSubjects subjects;
    private final EscalationRecusal recusal;
    private final AccountGroups accounts;

    EscalationOffers(
            EscalationRouting routing, EscalationSubjects subjects, EscalationRecusal recusal, AccountGroups accounts) {
        this.routing = routing;
        this.subjects = subjects;
        this.recusal = recusal;
        this.accounts = accounts;
    }

    /** The codes of the units that answer for what it is about. */
    public List<String> units(Escalation escalation) {
        return subjects.of(escalation).units();
    }

    /** Whether somebody in the group belongs to a unit that it is about and so must not hear of it beforehand. */
    public boolean isRecusedIn(Escalation escalation, String group) {
        return members(escalation, group).anyMatch(account -> recusal.isOwn(escalation, account));
    }

    /** Those in the group who have nothing to do with what it is about. */
    public List<String> unbiasedIn(Escalation escalation, String group) {
        return members(escalation, group)
                .filter(account -> !recusal.isOwn(escalation, account))
                .sorted()
                .toList();
    }

    private Stream<String> members(Escalation escalation, String group) {
        return accounts.accountsIn(group, escalation.government()).stream();
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

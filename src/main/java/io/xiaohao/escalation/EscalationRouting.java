package io.xiaohao.escalation;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.ProgrammePack;
import io.xiaohao.programme.Programmes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom the tasks of an escalation go: groups and accounts, as the pack names them and recusal allows. */
@Component
class EscalationRouting {

    static final String HEADQUARTERS = "headquarters";
    static final String LEADERS = "leaders";
    static final String SUPERVISION = "supervision";
    static final String ORGANIZATION = "organization";

    private final Programmes programmes;
    private final Organization organization;
    private final AccountGroups accounts;
    private final EscalationRecusal recusal;
    private final EscalationRulebook rulebook;
    private final EscalationTime time;

    EscalationRouting(
            Programmes programmes,
            Organization organization,
            AccountGroups accounts,
            EscalationRecusal recusal,
            EscalationRulebook rulebook,
            EscalationTime time) {
        this.programmes = programmes;
        this.organization = organization;
        this.accounts = accounts;
        this.recusal = recusal;
        this.rulebook = rulebook;
        this.time = time;
    }

    /**
     * Who is offered a task.
     *
     * @param groups by their groups
     * @param people by name
     */
    record Offer(List<String> groups, List<String> people) {

        static Offer toGroup(String group) {
            return new Offer(List.of(group), List.of());
        }
    }

    /** Who decides now. */
    Offer deciding(Escalation escalation) {
        if (escalation.decider() == Decider.HEADQUARTERS
                && !escalation.decisionWait().withCommander()) {
            return Offer.toGroup(recusal.standIn(escalation, HEADQUARTERS));
        }
        List<String> named = escalation.decisionWait().withCommander() ? commander(escalation) : leader(escalation);
        if (named.isEmpty()) {
            return Offer.toGroup(hasLeaderFor(escalation) ? LEADERS : recusal.standIn(escalation, ORGANIZATION));
        }
        List<String> free = named.stream()
                .filter(account -> !recusal.isOwn(escalation, account))
                .toList();
        return free.isEmpty() ? Offer.toGroup(recusal.standIn(escalation, ORGANIZATION)) : new Offer(List.of(), free);
    }

    /** Who arranges and records the interview. */
    Offer interviewing(Escalation escalation) {
        List<String> named = rulebook.rules(escalation.programme())
                .rule(escalation.cause())
                .map(EscalationRules.CauseRule::interviewers)
                .orElse(List.of("discipline"));
        Set<String> groups = new LinkedHashSet<>();
        named.stream()
                .filter(group -> !recusal.isOwnOrgan(escalation, group))
                .map(group -> group.equals(SUPERVISION) ? supervisionGroup(escalation) : group)
                .forEach(groups::add);
        return groups.isEmpty()
                ? Offer.toGroup(recusal.standIn(escalation, ORGANIZATION))
                : new Offer(List.copyOf(groups), List.of());
    }

    /** Who confirms commitments. */
    Offer supervising(Escalation escalation) {
        return Offer.toGroup(supervisionGroup(escalation));
    }

    /** Who follows the carrying out of a measure. */
    Offer following(Escalation escalation) {
        return Offer.toGroup(recusal.standIn(escalation, HEADQUARTERS));
    }

    private List<String> commander(Escalation escalation) {
        String post = pack(escalation).commanderPost();
        return post == null ? List.of() : organization.accountsHolding(post, time.today());
    }

    private List<String> leader(Escalation escalation) {
        return pack(escalation)
                .decisionLeaderOf(path(escalation))
                .map(post -> organization.accountsHolding(post, time.today()))
                .orElse(List.of());
    }

    /** Whether a leader is there who may decide; an empty group may be filled later. */
    private boolean hasLeaderFor(Escalation escalation) {
        Set<String> leaders = accounts.accountsIn(LEADERS, escalation.government());
        return leaders.isEmpty() || leaders.stream().anyMatch(account -> !recusal.isOwn(escalation, account));
    }

    private String supervisionGroup(Escalation escalation) {
        return pack(escalation).supervisionGroupOf(path(escalation)).orElse(SUPERVISION);
    }

    private List<Area> path(Escalation escalation) {
        return escalation.subjectArea() == null ? List.of() : organization.pathToRoot(escalation.subjectArea());
    }

    private ProgrammePack pack(Escalation escalation) {
        return programmes.programme(escalation.programme()).pack();
    }
}

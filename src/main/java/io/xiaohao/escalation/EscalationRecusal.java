package io.xiaohao.escalation;

import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.UnitGroups;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody decides about or interviews himself or his own unit (domain rules, "Escalation"). */
@Component
class EscalationRecusal {

    private final EscalationSubjects subjects;
    private final EscalationRulebook rulebook;
    private final Organization organization;
    private final AccountGroups accounts;

    EscalationRecusal(
            EscalationSubjects subjects,
            EscalationRulebook rulebook,
            Organization organization,
            AccountGroups accounts) {
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.organization = organization;
        this.accounts = accounts;
    }

    /** The codes of the units that it is about. */
    List<String> units(Escalation escalation) {
        return subjects.of(escalation).units();
    }

    /** Whether the account belongs to a unit that it is about, or heads one. */
    boolean isOwn(Escalation escalation, String account) {
        Set<String> groups = accounts.groupsOf(account);
        return subjects.of(escalation).units().stream()
                .anyMatch(unit -> groups.contains(UnitGroups.members(unit)) || groups.contains(UnitGroups.heads(unit)));
    }

    /** Refused where the account belongs to a unit that it is about. */
    void requireNotOwn(Escalation escalation, String account, String act) {
        if (isOwn(escalation, account)) {
            throw Refusal.forbidden("“%s”与您所在单位有关，您应当回避，不能%s。".formatted(escalation.subject(), act));
        }
    }

    /** Whether the organ (a role's group) is one of the units that it is about. */
    boolean isOwnOrgan(Escalation escalation, String group) {
        String organ = rulebook.rules(escalation.programme()).organs().get(group);
        return organ != null
                && organization
                        .findUnit(escalation.government(), organ)
                        .filter(unit -> subjects.of(escalation).units().contains(unit.code()))
                        .isPresent();
    }

    /** Those of the organs that may not act because it is about themselves, by the names of their units. */
    List<String> recused(Escalation escalation) {
        return rulebook.rules(escalation.programme()).organs().entrySet().stream()
                .filter(organ -> isOwnOrgan(escalation, organ.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The group, or who stands in where it is about that organ itself: organization, then headquarters. */
    String standIn(Escalation escalation, String group) {
        if (!isOwnOrgan(escalation, group)) {
            return group;
        }
        boolean organizationMay = !group.equals("organization") && !isOwnOrgan(escalation, "organization");
        return organizationMay ? "organization" : "headquarters";
    }
}

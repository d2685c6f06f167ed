package io.xiaohao.escalation;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who sees an escalation: those who decide, interview, follow or audit, all of their government; a unit its own, once
 * it is decided. Nobody sees what waits for a decision about his own unit.
 */
@Component
public class EscalationSight {

    private static final Set<String> ROLES =
            Set.of("headquarters", "supervision", "leaders", "discipline", "organization", "auditors");
    private static final String OF_AN_AREA = "supervision-";

    private final IssueAccess access;
    private final AccountGroups accounts;
    private final EscalationSubjects subjects;
    private final EscalationRecusal recusal;
    private final EscalationRouting routing;
    private final Escalations escalations;
    private final PaperVerdicts paper;
    private final EscalationEngine engine;

    EscalationSight(
            IssueAccess access,
            AccountGroups accounts,
            EscalationSubjects subjects,
            EscalationRecusal recusal,
            EscalationRouting routing,
            Escalations escalations,
            PaperVerdicts paper,
            EscalationEngine engine) {
        this.access = access;
        this.accounts = accounts;
        this.subjects = subjects;
        this.recusal = recusal;
        this.routing = routing;
        this.escalations = escalations;
        this.paper = paper;
        this.engine = engine;
    }

    /** The escalation of that number; refused as not found where the caller does not see it. */
    public Escalation seen(long id) {
        return escalations
                .find(id)
                .filter(this::sees)
                .orElseThrow(() -> Refusal.notFound("没有编号为“%d”的处置事项。".formatted(id)));
    }

    /** Whether the caller sees it. */
    public boolean sees(Escalation escalation) {
        if (!access.governments().contains(escalation.government())) {
            return false;
        }
        if (seesAll() && !recusal.isOwn(escalation, access.account())) {
            return true;
        }
        boolean decided = escalation.imposition().measure() != null && !escalation.isWaiting();
        return decided && subjects.of(escalation).units().stream().anyMatch(access.units()::contains)
                || routing.deciding(escalation).people().contains(access.account());
    }

    /** Whether the caller has a role that sees all of its government. */
    public boolean seesAll() {
        return groups().stream().anyMatch(group -> ROLES.contains(group) || group.startsWith(OF_AN_AREA));
    }

    /** Whether the caller may propose a measure by hand. */
    public boolean mayPropose() {
        return groups().contains("headquarters") || groups().contains("leaders");
    }

    /** Whether the caller may enter a leader's decision on paper for this one now. */
    public boolean mayEnterPaper(Escalation escalation) {
        return escalation.isWaiting()
                && (escalation.decider() == Decider.LEADERS
                        || escalation.decisionWait().withCommander())
                && paper.mayEnter(escalation, access.account())
                && !recusal.isOwn(escalation, access.account());
    }

    /** The open tasks about escalations that the caller may work on. */
    public List<EscalationEngine.OpenTask> openTasks() {
        return engine.openTasks(access.governments(), access.account(), groups());
    }

    private Set<String> groups() {
        return accounts.groupsOf(access.account());
    }
}

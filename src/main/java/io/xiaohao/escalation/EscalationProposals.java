package io.xiaohao.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what the rules or people propose. What comes for the same subject and cause while one waits for its decision
 * joins it; the same ground is counted once.
 */
@Component
class EscalationProposals {

    private static final int MOST_LISTED = 200;

    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationSubjects subjects;
    private final OrderIssues orderIssues;
    private final ProposalTurns turns;
    private final EscalationChronicle chronicle;
    private final EscalationTime time;
    private final EscalationEngine process;

    EscalationProposals(
            Escalations escalations,
            EscalationRulebook rulebook,
            EscalationSubjects subjects,
            OrderIssues orderIssues,
            ProposalTurns turns,
            EscalationChronicle chronicle,
            EscalationTime time,
            EscalationEngine process) {
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.orderIssues = orderIssues;
        this.turns = turns;
        this.chronicle = chronicle;
        this.time = time;
        this.process = process;
    }

    /** Proposes the rung, or joins what waits; nothing where the ground is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Escalation> propose(Ground ground, Rung rung) {
        turns.take(ground);
        if (escalations.isKnown(ground)) {
            return Optional.empty();
        }
        Optional<Escalation> waiting = escalations.waiting(ground.programme(), ground.subject(), ground.cause());
        if (waiting.isPresent()) {
            join(waiting.get(), ground, rung);
            return waiting;
        }
        return Optional.of(begin(ground, rung));
    }

    private Escalation begin(Ground ground, Rung rung) {
        EscalationSubject about = subjects.subject(ground.government(), ground.programme(), ground.subject());
        Decider decider = rulebook.rules(ground.programme()).deciderOf(rung.measure());
        Escalation escalation = new Escalation(ground, about, rung, decider, chronicle.actor(), time.now());
        if (ground.cause() == Cause.ISSUE_SERIOUS && about.unitCode() != null) {
            escalation.listIssues(orderIssues.red(ground.programme(), about.unitCode(), about.name(), ground.issues()));
        }
        escalations.add(escalation);
        keep(escalation, ground);
        chronicle.note(escalation, EscalationAct.PROPOSED, ground.text());
        chronicle.tell(escalation, "escalation.proposed", issues(escalation.issues()));
        escalations.flush();
        process.start(escalation);
        return escalation;
    }

    /** The measure stays what it is; another one that is proposed stands beside it, for whoever decides. */
    private void join(Escalation escalation, Ground joining, Rung rung) {
        Ground ground = rung.measure() == escalation.measure()
                ? joining
                : joining.saying("建议%s。%s".formatted(rung.measure().label(), joining.text()));
        keep(escalation, ground);
        Set<String> issues = new LinkedHashSet<>(escalation.issues());
        // The list is made anew when the order is issued; until then a thousand late issues need not all stand on it.
        if (issues.size() < MOST_LISTED && issues.addAll(ground.issues())) {
            escalation.listIssues(List.copyOf(issues));
        }
        chronicle.note(escalation, EscalationAct.JOINED, ground.text());
        chronicle.tell(escalation, "escalation.joined", issues(ground.issues()));
    }

    private void keep(Escalation escalation, Ground ground) {
        escalations.add(new EscalationGround(escalation, ground.key(), ground.text(), time.now()));
    }

    private static Map<String, Object> issues(List<String> numbers) {
        return numbers.isEmpty() ? Map.of() : Map.of("issues", numbers);
    }
}

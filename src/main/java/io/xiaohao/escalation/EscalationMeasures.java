package io.xiaohao.escalation;

import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows measures other than interviews: whether they were carried out, and what becomes of a limit that has passed. */
@Service
@Transactional
public class EscalationMeasures {

    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationRecusal recusal;
    private final EscalationProposals proposals;
    private final EscalationChronicle chronicle;
    private final EscalationEnds ends;
    private final EscalationInstants instants;
    private final OrderIssues orderIssues;
    private final EscalationTime time;

    EscalationMeasures(
            Escalations escalations,
            EscalationRulebook rulebook,
            EscalationRecusal recusal,
            EscalationProposals proposals,
            EscalationChronicle chronicle,
            EscalationEnds ends,
            EscalationInstants instants,
            OrderIssues orderIssues,
            EscalationTime time) {
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.recusal = recusal;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.ends = ends;
        this.instants = instants;
        this.orderIssues = orderIssues;
        this.time = time;
    }

    /**
     * Notes whether the measure was carried out.
     *
     * @return whether it was
     * @throws Refusal malformed where it was not and nothing is said of it
     */
    public boolean confirm(long id, boolean done, String opinion) {
        Escalation escalation = escalations.escalation(id);
        recusal.requireNotOwn(escalation, chronicle.actor(), "确认落实");
        if (!done && opinion == null) {
            throw Refusal.malformed("opinion", "尚未落实的，请写明情况。");
        }
        escalation.noteCarriedOut(done);
        chronicle.note(escalation, done ? EscalationAct.CARRIED_OUT : EscalationAct.NOT_CARRIED_OUT, opinion);
        if (done) {
            ends.close(escalation, escalation.measure().label() + "已落实");
        }
        return done;
    }

    /** The limit is over: what was not handed in by then is raised to the next rung. */
    public void checkLimit(long id) {
        Escalation escalation = escalations.escalation(id);
        List<String> open = orderIssues.unanswered(escalation, instants.limitOverAt(escalation));
        if (open.isEmpty()) {
            return;
        }
        String text = "%s限期%s，逾期未申请销号：%s。"
                .formatted(escalation.measure().label(), escalation.imposition().limit(), String.join("、", open));
        chronicle.note(escalation, EscalationAct.LIMIT_PASSED, text);
        Optional<Rung> rung = rulebook.rung(
                escalation.programme(),
                Cause.ORDER_UNANSWERED,
                "",
                escalation.proposal().chain() + 1,
                escalation.measure().name());
        rung.ifPresent(next -> proposals.propose(
                new Ground(
                        escalation.government(),
                        escalation.programme(),
                        Cause.ORDER_UNANSWERED,
                        escalation.subject(),
                        time.month(),
                        "order/" + escalation.id(),
                        text,
                        open,
                        escalation.id()),
                next));
    }
}

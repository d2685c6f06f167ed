package io.xiaohao.consequence;

import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings the register in line with an object's published results: proposes what follows, ends what no longer does, and lifts
 * what a later result ends. Doing it twice changes nothing.
 */
@Component
class ConsequenceReview {

    private static final String RESULTS_CORRECTED = "考评结果更正";

    private final ConsequenceResults results;
    private final ConsequenceHooks hooks;
    private final AffectedObjects objects;
    private final Consequences consequences;
    private final ConsequenceProposals proposals;
    private final DecidingOffices offices;
    private final ConsequenceRecord record;
    private final ConsequenceFlow flow;

    ConsequenceReview(
            ConsequenceResults results,
            ConsequenceHooks hooks,
            AffectedObjects objects,
            Consequences consequences,
            ConsequenceProposals proposals,
            DecidingOffices offices,
            ConsequenceRecord record,
            ConsequenceFlow flow) {
        this.results = results;
        this.hooks = hooks;
        this.objects = objects;
        this.consequences = consequences;
        this.proposals = proposals;
        this.offices = offices;
        this.record = record;
        this.flow = flow;
    }

    /** After results were published. */
    void review(Programme programme, String name) {
        review(programme, name, RESULTS_CORRECTED);
    }

    /**
     * The same after something else changed that consequences stand on.
     *
     * @param change what changed, told with what no longer holds
     */
    void review(Programme programme, String name, String change) {
        AffectedObject object = objects.of(programme, name);
        List<DueConsequence> due = hooks.of(programme.code(), object, results.published(programme.code(), name));
        Map<DueConsequence.Key, DueConsequence> byKey =
                due.stream().collect(Collectors.toMap(DueConsequence::key, Function.identity()));
        List<Consequence> registered = consequences.ofResults(programme.code(), name);
        List<Consequence> ended = new ArrayList<>();
        for (Consequence each : registered) {
            endWhereOver(each, byKey.get(each.basis().key()), change, ended);
        }
        tellProcesses(ended);
        Set<DueConsequence.Key> answered = registered.stream()
                .filter(Consequence::answersForItsGround)
                .map(each -> each.basis().key())
                .collect(Collectors.toSet());
        List<ConsequenceBasis> fresh = due.stream()
                .filter(each -> each.recoveredBy() == null && !answered.contains(each.key()))
                .map(each -> basis(programme, object, each))
                .toList();
        proposals.propose(programme.government(), programme.code(), ConsequenceOrigin.RESULT, fresh);
    }

    private void endWhereOver(Consequence consequence, DueConsequence due, String change, List<Consequence> ended) {
        if (due == null && consequence.standsOnItsGround()) {
            end(
                    consequence,
                    EndCause.CORRECTED,
                    "%s，“%s”不再成立。".formatted(change, consequence.basis().ground()));
            ended.add(consequence);
            return;
        }
        boolean recovered = due != null && due.recoveredBy() != null;
        if (recovered && (consequence.isOpen() || consequence.awaitsRecovery())) {
            end(
                    consequence,
                    EndCause.RECOVERED,
                    "%s，已退出后进。".formatted(due.recoveredBy().words()));
            ended.add(consequence);
        }
    }

    private void end(Consequence consequence, EndCause cause, String reason) {
        ConsequenceState before = consequence.state();
        consequence.end(cause, reason, record.now());
        record.lifted(consequence, before, cause);
    }

    private void tellProcesses(List<Consequence> ended) {
        Set<String> confirmations = new LinkedHashSet<>();
        Set<String> decisions = new LinkedHashSet<>();
        ended.forEach(each -> (each.decisionCase() == null ? confirmations : decisions)
                .add(each.decisionCase() == null ? each.confirmationCase() : each.decisionCase()));
        confirmations.stream()
                .filter(reference -> noneOpen(consequences.inConfirmation(reference)))
                .forEach(flow::withdraw);
        for (String reference : decisions) {
            List<Consequence> together = consequences.inDecision(reference);
            if (noneOpen(together)) {
                flow.withdraw(reference);
                flow.groundGone(reference);
            }
        }
    }

    private static boolean noneOpen(List<Consequence> together) {
        return together.stream().noneMatch(Consequence::isOpen);
    }

    private ConsequenceBasis basis(Programme programme, AffectedObject object, DueConsequence due) {
        String period = due.result().period().code();
        return new ConsequenceBasis(
                object.name(),
                object.unitCode(),
                period,
                due.result().group(),
                due.kind().code(),
                due.kind().label(),
                due.kind().hook(),
                offices.office(programme, due.kind().office(), object),
                due.kind().term(),
                due.origin(),
                due.kind().origin(),
                due.span().from(),
                due.span().to(),
                due.ground(),
                period + "/" + object.name());
    }
}

package io.xiaohao.escalation;

import io.xiaohao.journal.DomainEvent;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts months running in which an object is among the last two of its ranking: fewer than two objects are ranked
 * strictly below it; where fewer than four are ranked, nobody is (domain rules, "Scores, ranks, grades").
 */
@Component
class LaggingObjects {

    private static final int FEWEST = 4;
    private static final int LAST = 2;

    private final EscalationMarks marks;
    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationProposals proposals;
    private final EscalationEnds ends;
    private final EscalationTime time;

    LaggingObjects(
            EscalationMarks marks,
            Escalations escalations,
            EscalationRulebook rulebook,
            EscalationProposals proposals,
            EscalationEnds ends,
            EscalationTime time) {
        this.marks = marks;
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.proposals = proposals;
        this.ends = ends;
        this.time = time;
    }

    void ranked(DomainEvent event) {
        Optional<EscalationRules.CauseRule> rule =
                rulebook.rules(event.programme()).rule(Cause.LAST_TWO);
        String group = EventData.text(event, "group");
        String period = EventData.text(event, "period");
        if (rule.isEmpty() || !counts(rule.get(), group) || !period.matches("\\d{4}-\\d{2}")) {
            return;
        }
        List<EventData.Rank> ranks = EventData.ranks(event);
        Set<String> last = lastTwo(ranks);
        marks.forget(event.programme(), EscalationMarks.LAST_TWO, period);
        ranks.forEach(rank -> marks.note(
                event.programme(),
                EscalationMarks.LAST_TWO,
                rank.object(),
                period,
                group,
                last.contains(rank.object()),
                time.now()));
        liftWhatFell(event.programme());
        last.forEach(object -> {
            raise(event, object, YearMonth.parse(period));
            raise(event, object, YearMonth.parse(period).plusMonths(1));
        });
    }

    static Set<String> lastTwo(List<EventData.Rank> ranks) {
        if (ranks.size() < FEWEST) {
            return Set.of();
        }
        return ranks.stream()
                .filter(rank -> ranks.stream()
                                .filter(other -> other.rank() > rank.rank())
                                .count()
                        < LAST)
                .map(EventData.Rank::object)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean counts(EscalationRules.CauseRule rule, String group) {
        return rule.group() == null || rule.group().equals(group);
    }

    private void raise(DomainEvent event, String object, YearMonth month) {
        int running = running(event.programme(), object, month);
        if (running == 0) {
            return;
        }
        rulebook.rung(event.programme(), Cause.LAST_TWO, event.event(), running, "")
                .ifPresent(rung -> proposals.propose(
                        new Ground(
                                event.government(),
                                event.programme(),
                                Cause.LAST_TWO,
                                object,
                                month.toString(),
                                "ranking/" + month,
                                "截至%d年%d月，连续%d个月排名后两位。".formatted(month.getYear(), month.getMonthValue(), running),
                                List.of(),
                                null),
                        rung));
    }

    private void liftWhatFell(String programme) {
        for (Escalation waiting : escalations.waiting(programme, Cause.LAST_TWO)) {
            int running = running(programme, waiting.subject(), YearMonth.parse(waiting.period()));
            boolean stands = running > 0
                    && rulebook.rung(programme, Cause.LAST_TWO, "ranking.published", running, "")
                            .isPresent();
            if (!stands) {
                ends.groundFell(waiting, "排名更正后不再连续排名后两位，依据消失");
            }
        }
    }

    private int running(String programme, String object, YearMonth month) {
        Set<String> bad = marks.badPeriods(programme, EscalationMarks.LAST_TWO, object);
        int running = 0;
        for (YearMonth each = month; bad.contains(each.toString()); each = each.minusMonths(1)) {
            running++;
        }
        return running;
    }
}

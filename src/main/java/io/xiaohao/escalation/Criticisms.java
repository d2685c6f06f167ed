package io.xiaohao.escalation;

import io.xiaohao.escalation.EscalationMarks.Appearance;
import io.xiaohao.journal.DomainEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Counts how often a subject is criticised: graded bad in a published bulletin, or CRITICISM imposed. Consecutive
 * bulletins are those in which it appears. The year's grade is no bulletin; a bad one has its own rule.
 */
@Component
class Criticisms {

    private static final Set<String> BAD = Set.of("BAD", "差");
    private static final String YEAR = "\\d{4}";
    private static final String IMPOSED = "imposed";

    private final EscalationMarks marks;
    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationProposals proposals;
    private final EscalationEnds ends;
    private final EscalationTime time;

    Criticisms(
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

    void graded(DomainEvent event) {
        String period = EventData.text(event, "period");
        String object = EventData.object(event);
        boolean bad = BAD.contains(EventData.text(event, "grade"));
        if (period.matches(YEAR)) {
            annual(event, object, period, bad);
            return;
        }
        String group = EventData.text(event, "group");
        marks.note(event.programme(), EscalationMarks.BULLETIN, object, period, group, bad, time.now());
        liftWhatFell(event.programme(), object);
        if (bad) {
            raise(event, object, period);
        }
    }

    void imposed(DomainEvent event) {
        if (!Measure.CRITICISM.name().equals(EventData.text(event, "measure"))) {
            return;
        }
        // A criticism has no period of its own: the moment keeps two of one day apart.
        String period = "%s/%s".formatted(time.today(), time.now().toLocalTime());
        marks.note(event.programme(), EscalationMarks.BULLETIN, event.subject(), period, IMPOSED, true, time.now());
        raise(event, event.subject(), period);
    }

    private void annual(DomainEvent event, String object, String year, boolean bad) {
        if (!bad) {
            escalations.waiting(event.programme(), object, Cause.ANNUAL_BAD).stream()
                    .filter(waiting -> waiting.period().equals(year))
                    .forEach(waiting -> ends.groundFell(waiting, "年度考评结果更正后不再为差，依据消失"));
            return;
        }
        propose(event, Cause.ANNUAL_BAD, object, year, 1, "%s年度考评为差。".formatted(year));
    }

    /** For the bulletin itself, and for those after it whose run a correction may have made longer. */
    private void raise(DomainEvent event, String object, String period) {
        List<Appearance> appearances = marks.appearances(event.programme(), object);
        boolean reached = false;
        int running = 0;
        for (Appearance each : appearances) {
            reached |= each.period().equals(period);
            running = each.bad() ? running + 1 : 0;
            if (reached && each.bad()) {
                propose(
                        event,
                        Cause.CRITICISED_TWICE,
                        object,
                        each.period(),
                        running,
                        "连续%d次被通报批评。".formatted(running));
                int inYear = inYear(appearances, each.period().substring(0, 4));
                propose(
                        event,
                        Cause.CRITICISED_THRICE,
                        object,
                        each.period(),
                        inYear,
                        "%s年内%d次被通报批评。".formatted(each.period().substring(0, 4), inYear));
            }
        }
    }

    private void propose(DomainEvent event, Cause cause, String object, String period, int count, String text) {
        rulebook.rung(event.programme(), cause, event.event(), count, "")
                .ifPresent(rung -> proposals.propose(
                        new Ground(
                                event.government(),
                                event.programme(),
                                cause,
                                object,
                                period.contains("/") ? period.substring(0, 7) : period,
                                "bulletin/" + period,
                                text,
                                List.of(),
                                null),
                        rung));
    }

    private void liftWhatFell(String programme, String object) {
        List<Appearance> appearances = marks.appearances(programme, object);
        escalations.waiting(programme, object, Cause.CRITICISED_TWICE).stream()
                .filter(waiting -> !stands(programme, Cause.CRITICISED_TWICE, running(appearances, waiting.period())))
                .forEach(waiting -> ends.groundFell(waiting, "考评结果更正后不再连续被通报批评，依据消失"));
        escalations.waiting(programme, object, Cause.CRITICISED_THRICE).stream()
                .filter(waiting -> !stands(
                        programme,
                        Cause.CRITICISED_THRICE,
                        inYear(appearances, waiting.period().substring(0, 4))))
                .forEach(waiting -> ends.groundFell(waiting, "考评结果更正后年内被通报批评不足规定次数，依据消失"));
    }

    private boolean stands(String programme, Cause cause, int count) {
        return count > 0
                && rulebook.rung(programme, cause, "grade.awarded", count, "").isPresent();
    }

    private static int running(List<Appearance> appearances, String period) {
        int running = 0;
        int longest = 0;
        for (Appearance each : appearances) {
            running = each.bad() ? running + 1 : 0;
            boolean meant = each.period().equals(period) || each.period().startsWith(period + "-");
            longest = meant ? Math.max(longest, running) : longest;
        }
        return longest;
    }

    private static int inYear(List<Appearance> appearances, String year) {
        return (int) appearances.stream()
                .filter(each -> each.bad() && each.period().startsWith(year))
                .count();
    }
}

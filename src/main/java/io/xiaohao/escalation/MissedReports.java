package io.xiaohao.escalation;

import io.xiaohao.journal.DomainEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Counts weeks running in which an object's report was missed. */
@Component
class MissedReports {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    private final EscalationMarks marks;
    private final EscalationRulebook rulebook;
    private final EscalationProposals proposals;
    private final EscalationTime time;

    MissedReports(
            EscalationMarks marks, EscalationRulebook rulebook, EscalationProposals proposals, EscalationTime time) {
        this.marks = marks;
        this.rulebook = rulebook;
        this.proposals = proposals;
        this.time = time;
    }

    void missed(DomainEvent event) {
        String week = EventData.text(event, "week");
        Optional<LocalDate> monday = monday(week);
        if (monday.isEmpty()) {
            return;
        }
        String object = EventData.object(event);
        marks.note(event.programme(), EscalationMarks.REPORT, object, week, "", true, time.now());
        int running = running(event.programme(), object, monday.get());
        rulebook.rung(event.programme(), Cause.REPORT_MISSED, event.event(), running, "")
                .ifPresent(rung -> proposals.propose(
                        new Ground(
                                event.government(),
                                event.programme(),
                                Cause.REPORT_MISSED,
                                object,
                                week,
                                "report/" + week,
                                "截至%s，连续%d周未报周报。".formatted(week, running),
                                List.of(),
                                null),
                        rung));
    }

    private int running(String programme, String object, LocalDate monday) {
        Set<String> missed = marks.badPeriods(programme, EscalationMarks.REPORT, object);
        int running = 0;
        LocalDate week = monday;
        while (missed.contains(code(week))) {
            running++;
            week = time.mondayBefore(week);
        }
        return running;
    }

    private static Optional<LocalDate> monday(String week) {
        Matcher matcher = WEEK.matcher(week);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate inFirstWeek = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4);
        return Optional.of(inFirstWeek
                .with(WeekFields.ISO.weekOfWeekBasedYear(), Integer.parseInt(matcher.group(2)))
                .with(DayOfWeek.MONDAY));
    }

    private static String code(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

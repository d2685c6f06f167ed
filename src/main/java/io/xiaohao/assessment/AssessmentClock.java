package io.xiaohao.assessment;

import io.xiaohao.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The instants of assessments (domain.md, "Scores, ranks, grades"). */
@Component
public class AssessmentClock {

    static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;
    private final WorkingDays workingDays;

    AssessmentClock(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** The present moment. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** When the round of a period opens by the calendar, the programme's start apart. */
    LocalDateTime opensAt(AssessmentRules rules, AssessmentPeriod period) {
        LocalDate first = period.kind() == AssessmentPeriod.Kind.MONTH
                ? period.lastMonth().atDay(rules.opensFromDay())
                : period.lastMonth().atDay(1);
        return workingDays.onOrAfter(first).atTime(MORNING);
    }

    /** The last day for the sheets of a round that opens at the moment; null where it has none. */
    LocalDate dueDay(AssessmentRules rules, AssessmentPeriod period, LocalDateTime opensAt) {
        return switch (period.kind()) {
            case MONTH -> workingDays.onOrBefore(period.lastDay());
            case QUARTER, HALF_YEAR -> workingDays.after(opensAt.toLocalDate(), rules.sheetDays());
            case YEAR -> null;
        };
    }

    /** The earliest moment of the computation: longer periods wait for what they consist of and for nothing else. */
    LocalDateTime computeAt(AssessmentPeriod period, LocalDateTime opensAt) {
        return period.kind() == AssessmentPeriod.Kind.MONTH
                ? workingDays.firstOf(period.lastMonth().plusMonths(1)).atTime(MORNING)
                : opensAt;
    }

    /** 00:00 after so many working days from the moment's day. */
    LocalDateTime after(LocalDateTime moment, int days) {
        return workingDays.after(moment.toLocalDate(), days).plusDays(1).atStartOfDay();
    }

    /** When the next reminder of a late sheet is: 09:00 on the first working day after the day. */
    LocalDateTime reminderAfter(LocalDate day) {
        return workingDays.after(day, 1).atTime(MORNING);
    }
}

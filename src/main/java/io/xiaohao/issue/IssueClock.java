package io.xiaohao.issue;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.DecisionTables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The instants of the closed loop (domain rules, "Time"). How many working days each takes stands in the tables
 * {@code issue-deadlines} and {@code issue-day-counts}; which days are working days, in the State Council's calendar.
 */
@Component
public class IssueClock {

    /** When reminders and rechecks appear on their day. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;
    private final WorkingDays workingDays;
    private final DecisionTables decisionTables;

    IssueClock(Clock clock, WorkingDays workingDays, DecisionTables decisionTables) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.decisionTables = decisionTables;
    }

    /** The present moment. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The deadline that a kind of rectification has from a day on, or empty where headquarters sets it (works). */
    Optional<Deadline> defaultDeadline(String programme, IssueKind kind, LocalDate from) {
        Object days = decisionTables
                .decide(programme, "issue-deadlines", Map.of("kind", kind.name()))
                .get("workingDays");
        return Optional.ofNullable(days).map(count -> counted(programme, from, ((Number) count).intValue(), null));
    }

    /** A deadline some working days after a day; {@code returnedOn} as in {@link #given}. */
    Deadline counted(String programme, LocalDate from, int days, LocalDate returnedOn) {
        LocalDate day = workingDays.after(from, days);
        return instants(programme, day, from, days, returnedOn);
    }

    /** A deadline that a person set; {@code returnedOn} is the day of the last return in this round, or null. */
    Deadline given(String programme, LocalDate day, LocalDate returnedOn) {
        return instants(programme, day, null, null, returnedOn);
    }

    /** The same deadline by the calendar as it stands now. */
    Deadline again(String programme, Deadline deadline, LocalDate returnedOn) {
        return deadline.isCounted()
                ? counted(programme, deadline.countedFrom(), deadline.countedDays(), returnedOn)
                : given(programme, deadline.day(), returnedOn);
    }

    /** 00:00 after so many working days from the moment's day, as the table counts them for a step. */
    LocalDateTime lateAt(String programme, IssueStep step, LocalDateTime from) {
        return workingDays
                .after(from.toLocalDate(), days(programme, step))
                .plusDays(1)
                .atStartOfDay();
    }

    /** The working days the table gives a step. */
    int days(String programme, IssueStep step) {
        Object days = decisionTables
                .decide(programme, "issue-day-counts", Map.of("step", step.name()))
                .get("workingDays");
        if (days == null) {
            throw new IllegalStateException("The table issue-day-counts has no row for " + step + " in " + programme);
        }
        return ((Number) days).intValue();
    }

    private Deadline instants(
            String programme, LocalDate day, LocalDate countedFrom, Integer countedDays, LocalDate returnedOn) {
        LocalDateTime remindAt =
                workingDays.before(day, days(programme, IssueStep.REMINDER)).atTime(MORNING);
        LocalDateTime overdueAt = day.plusDays(1).atStartOfDay();
        LocalDate lastBeforeSerious = workingDays.after(day, days(programme, IssueStep.SERIOUS));
        if (returnedOn != null) {
            LocalDate afterReturn = workingDays.after(returnedOn, days(programme, IssueStep.SERIOUS_AFTER_RETURN));
            lastBeforeSerious = afterReturn.isAfter(lastBeforeSerious) ? afterReturn : lastBeforeSerious;
        }
        return new Deadline(
                day,
                countedFrom,
                countedDays,
                remindAt,
                overdueAt,
                lastBeforeSerious.plusDays(1).atStartOfDay());
    }
}

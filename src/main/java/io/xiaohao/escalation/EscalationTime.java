package io.xiaohao.escalation;

import io.xiaohao.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The instants of an escalation (domain rules, "Escalation"), counted in working days. */
@Component
class EscalationTime {

    /** When reminders come. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;
    private final WorkingDays workingDays;

    EscalationTime(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String month() {
        return YearMonth.from(today()).toString();
    }

    LocalDate after(LocalDate day, int workingDaysCount) {
        return workingDays.after(day, workingDaysCount);
    }

    /** The last day of the time for a decision. */
    LocalDate decisionDue(Escalation escalation, EscalationRules rules) {
        return after(escalation.decisionWait().since().toLocalDate(), rules.decisionDays());
    }

    /** 09:00 on the first working day after the time for a decision, or after the last reminder where that is later. */
    LocalDateTime nextReminder(Escalation escalation, EscalationRules rules) {
        LocalDateTime reminded = escalation.decisionWait().remindedAt();
        LocalDate due = decisionDue(escalation, rules);
        boolean again = reminded != null && !reminded.toLocalDate().isBefore(due);
        return after(again ? reminded.toLocalDate() : due, 1).atTime(MORNING);
    }

    /** 00:00 after the days that are left to those who decide before it goes to the commander. */
    LocalDateTime commanderAt(Escalation escalation, EscalationRules rules) {
        return after(escalation.decisionWait().since().toLocalDate(), rules.commanderDays())
                .plusDays(1)
                .atStartOfDay();
    }

    /** Whether the moment leaves less than a working day's notice. */
    boolean isShortNotice(LocalDateTime moment) {
        LocalDateTime now = now();
        return moment.isBefore(after(now.toLocalDate(), 1).atTime(now.toLocalTime()));
    }

    /** The week before one in which anything could be asked: the nearest that has a working day. */
    LocalDate mondayBefore(LocalDate monday) {
        LocalDate before = monday.minusWeeks(1);
        while (workingDays.between(before.minusDays(1), before.plusDays(6)) == 0) {
            before = before.minusWeeks(1);
        }
        return before;
    }
}

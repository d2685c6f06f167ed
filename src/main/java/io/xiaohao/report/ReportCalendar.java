package io.xiaohao.report;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which weeks of a programme are reported on, and their instants by the calendar of working days. */
@Component
public class ReportCalendar {

    private static final int MOST_WEEKS_AHEAD = 60;

    private final WorkingDays workingDays;
    private final Programmes programmes;

    ReportCalendar(WorkingDays workingDays, Programmes programmes) {
        this.workingDays = workingDays;
        this.programmes = programmes;
    }

    /** The programme's rules for weekly reports. */
    public ReportRules rules(String programme) {
        return ReportRulesReader.read(programmes.contents(programme).section(WeeklyReportSection.KEY));
    }

    /** A week's instants; empty where the week has no working day, or the programme asks nothing in it. */
    public Optional<WeekPlan> plan(Programme programme, ReportWeek week) {
        ReportRules rules = rules(programme.code());
        return rules.asked() == ReportersAsked.NOBODY
                ? Optional.empty()
                : plan(rules, week).filter(plan -> belongs(programme, plan));
    }

    /** The programme's weeks that were to be asked up to a moment, oldest first. */
    public List<WeekPlan> until(Programme programme, LocalDateTime until) {
        ReportRules rules = rules(programme.code());
        if (rules.asked() == ReportersAsked.NOBODY) {
            return List.of();
        }
        LocalDate last = programme.to() == null || until.toLocalDate().isBefore(programme.to())
                ? until.toLocalDate()
                : programme.to();
        List<WeekPlan> plans = new ArrayList<>();
        for (ReportWeek week = ReportWeek.of(programme.from()); !week.monday().isAfter(last); week = week.next()) {
            plan(rules, week)
                    .filter(plan -> belongs(programme, plan) && !plan.askAt().isAfter(until))
                    .ifPresent(plans::add);
        }
        return plans;
    }

    /** The next two weeks of the programme, the one in which the moment lies included. */
    public List<WeekPlan> from(Programme programme, LocalDateTime moment) {
        ReportRules rules = rules(programme.code());
        if (rules.asked() == ReportersAsked.NOBODY) {
            return List.of();
        }
        LocalDateTime first = moment.isBefore(programme.start()) ? programme.start() : moment;
        List<WeekPlan> plans = new ArrayList<>();
        ReportWeek week = ReportWeek.of(first.toLocalDate());
        for (int ahead = 0; ahead < MOST_WEEKS_AHEAD && plans.size() < 2; ahead++) {
            plan(rules, week).filter(plan -> belongs(programme, plan)).ifPresent(plans::add);
            week = week.next();
        }
        return plans;
    }

    /** 00:00 after the day of a due moment: until then nobody has missed it. */
    static LocalDateTime missedAt(LocalDateTime dueAt) {
        return dueAt.toLocalDate().plusDays(1).atStartOfDay();
    }

    /** When a report due at a moment is reminded of: on the working day before. */
    LocalDateTime remindAt(ReportRules rules, LocalDateTime dueAt) {
        return workingDays.before(dueAt.toLocalDate(), 1).atTime(rules.remindAt());
    }

    /** By when a returned report is to be filed again: as it was due, but some working days after the return at least. */
    LocalDateTime dueAfterReturn(ReportRules rules, LocalDateTime dueAt, LocalDateTime returnedAt) {
        LocalDateTime correction = workingDays
                .after(returnedAt.toLocalDate(), rules.correctionDays())
                .atTime(rules.dueAt());
        return correction.isAfter(dueAt) ? correction : dueAt;
    }

    /** The last day of the review of what was filed on a day. */
    LocalDate reviewDay(ReportRules rules, LocalDate filedOn) {
        return workingDays.after(filedOn, rules.reviewDays());
    }

    private Optional<WeekPlan> plan(ReportRules rules, ReportWeek week) {
        LocalDate first = workingDays.onOrAfter(week.monday());
        if (first.isAfter(week.sunday())) {
            return Optional.empty();
        }
        LocalDateTime dueAt = workingDays.onOrBefore(week.sunday()).atTime(rules.dueAt());
        return Optional.of(new WeekPlan(
                week,
                first.atTime(rules.askAt()),
                remindAt(rules, dueAt),
                dueAt,
                missedAt(dueAt),
                dueAt.toLocalDate().atTime(rules.digestAt())));
    }

    /** A week whose asking would have lain before the start is asked at the start, if it can still be reported on then. */
    private static boolean belongs(Programme programme, WeekPlan plan) {
        LocalDate askedOn = plan.askAt().toLocalDate();
        boolean begun = plan.dueAt().isAfter(programme.start());
        return begun && (programme.to() == null || !askedOn.isAfter(programme.to()));
    }
}

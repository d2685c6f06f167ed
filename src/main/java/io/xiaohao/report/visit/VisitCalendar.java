package io.xiaohao.report.visit;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.report.ReportWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The weeks for which visits are owed (domain rules, "Weeks"): those with a working day in the programme's period. A visit
 * is asked for at 09:00 on the week's first working day, and owed until its Sunday is over. A week without a working day
 * owes nothing.
 */
@Component
public class VisitCalendar {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int FURTHEST_WEEKS = 60;

    private final WorkingDays workingDays;
    private final Programmes programmes;

    VisitCalendar(WorkingDays workingDays, Programmes programmes) {
        this.workingDays = workingDays;
        this.programmes = programmes;
    }

    /** The programme's rules of visits. */
    VisitRules rules(Programme programme) {
        return VisitSection.read(programmes.contents(programme.code()));
    }

    /** The weeks whose visits were due up to a moment, with that instant. */
    List<Due> due(Programme programme, LocalDateTime until) {
        List<Due> due = new ArrayList<>();
        if (!rules(programme).weekly()) {
            return due;
        }
        for (ReportWeek week = ReportWeek.of(programme.from());
                !week.monday().atStartOfDay().isAfter(until) && !isOver(programme, week);
                week = week.next()) {
            dueOf(programme, week).filter(each -> !each.at().isAfter(until)).ifPresent(due::add);
        }
        return due;
    }

    /** The first instant after a moment at which visits are due; empty where none is to come. */
    Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        if (!rules(programme).weekly()) {
            return Optional.empty();
        }
        LocalDate from = after.isBefore(programme.start()) ? programme.from() : after.toLocalDate();
        ReportWeek week = ReportWeek.of(from);
        for (int ahead = 0; ahead < FURTHEST_WEEKS && !isOver(programme, week); ahead++) {
            Optional<LocalDateTime> at = dueOf(programme, week).map(Due::at).filter(moment -> moment.isAfter(after));
            if (at.isPresent()) {
                return at;
            }
            week = week.next();
        }
        return Optional.empty();
    }

    /** 00:00 after the week's Sunday. */
    static LocalDateTime endOf(ReportWeek week) {
        return week.sunday().plusDays(1).atStartOfDay();
    }

    private Optional<Due> dueOf(Programme programme, ReportWeek week) {
        LocalDate first = workingDays.onOrAfter(week.monday());
        LocalDate last = workingDays.onOrBefore(week.sunday());
        boolean restsAllWeek = first.isAfter(week.sunday());
        boolean outside = last.isBefore(programme.from()) || programme.to() != null && first.isAfter(programme.to());
        if (restsAllWeek || outside) {
            return Optional.empty();
        }
        LocalDateTime at = first.atTime(MORNING);
        return Optional.of(new Due(week, at.isBefore(programme.start()) ? programme.start() : at));
    }

    private static boolean isOver(Programme programme, ReportWeek week) {
        return programme.to() != null && week.monday().isAfter(programme.to());
    }

    /**
     * A week whose visits are owed.
     *
     * @param week the week
     * @param at when they are asked for
     */
    record Due(ReportWeek week, LocalDateTime at) {}
}

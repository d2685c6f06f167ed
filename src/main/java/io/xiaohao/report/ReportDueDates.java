package io.xiaohao.report;

import io.xiaohao.calendar.CalendarChanged;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the calendar of working days changes, reports that are still awaited are due by the new one. */
@Component
class ReportDueDates {

    private final Programmes programmes;
    private final ReportCalendar calendar;
    private final WeeklyReports reports;
    private final ReportProcess process;

    ReportDueDates(Programmes programmes, ReportCalendar calendar, WeeklyReports reports, ReportProcess process) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.reports = reports;
        this.process = process;
    }

    @EventListener
    @Transactional
    void countAgain(CalendarChanged changed) {
        programmes.all().forEach(this::countAgain);
    }

    private void countAgain(Programme programme) {
        for (WeeklyReport report : reports.awaited(programme.code())) {
            calendar.plan(programme, report.week())
                    .filter(plan -> !plan.dueAt().equals(report.dueAt())
                            || !plan.remindAt().equals(report.remindAt()))
                    .ifPresent(plan -> {
                        report.move(plan.dueAt(), plan.remindAt());
                        reports.flush();
                        process.dueMoved(report);
                    });
        }
    }
}

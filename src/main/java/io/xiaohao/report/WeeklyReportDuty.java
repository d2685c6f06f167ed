package io.xiaohao.report;

import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Weekly reports are asked for at 09:00 on the week's first working day. */
@Component
class WeeklyReportDuty implements CalendarDuty {

    static final String KIND = "weekly-report";

    private final ReportCalendar calendar;
    private final ReportRequests requests;

    WeeklyReportDuty(ReportCalendar calendar, ReportRequests requests) {
        this.calendar = calendar;
        this.requests = requests;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return calendar.until(programme, until).stream()
                .map(plan -> new Opening(KIND, plan.week().code(), "", plan.askAt()))
                .toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return calendar.from(programme, after).stream()
                .map(plan -> later(plan.askAt(), programme.start()))
                .filter(moment -> moment.isAfter(after))
                .findFirst();
    }

    @Override
    public void open(Programme programme, Opening opening) {
        calendar.plan(programme, ReportWeek.parse(opening.period()))
                .ifPresent(plan -> requests.ask(programme, plan, opening.due()));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}

package io.xiaohao.report;

import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes when the calendar of a programme that asks for reports first ran here. A standing programme may be years older
 * than the installation; the weeks before are not missed by anybody.
 */
@Component
class ReportingStartDuty implements CalendarDuty {

    private static final String KIND = "weekly-report-start";

    private final ReportCalendar calendar;
    private final ReportRequests requests;

    ReportingStartDuty(ReportCalendar calendar, ReportRequests requests) {
        this.calendar = calendar;
        this.requests = requests;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return reports(programme) && !programme.start().isAfter(until)
                ? List.of(new Opening(KIND, "start", "", programme.start()))
                : List.of();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return Optional.of(programme.start()).filter(start -> reports(programme) && start.isAfter(after));
    }

    @Override
    public void open(Programme programme, Opening opening) {
        requests.begin(programme);
    }

    private boolean reports(Programme programme) {
        return calendar.rules(programme.code()).asked() != ReportersAsked.NOBODY;
    }
}

package io.xiaohao.report.digest;

import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportRequests;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeekPlan;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The digest is made at 18:00 on the week's last working day; later, as of then, where the system was off. */
@Component
class WeeklyDigestDuty implements CalendarDuty {

    private static final String KIND = "weekly-digest";

    private final ReportCalendar calendar;
    private final ReportRequests requests;
    private final WeeklyDigests digests;

    WeeklyDigestDuty(ReportCalendar calendar, ReportRequests requests, WeeklyDigests digests) {
        this.calendar = calendar;
        this.requests = requests;
        this.digests = digests;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return calendar.until(programme, until).stream()
                .filter(plan -> !plan.digestAt().isAfter(until))
                .map(plan -> new Opening(KIND, plan.week().code(), "", plan.digestAt()))
                .toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return calendar.from(programme, after).stream()
                .map(WeekPlan::digestAt)
                .filter(moment -> moment.isAfter(after))
                .findFirst();
    }

    @Override
    public void open(Programme programme, Opening opening) {
        calendar.plan(programme, ReportWeek.parse(opening.period()))
                .filter(plan -> requests.wasThereIn(programme, plan))
                .ifPresent(plan -> digests.make(programme, plan.week(), opening.due()));
    }
}

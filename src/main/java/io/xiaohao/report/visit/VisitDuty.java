package io.xiaohao.report.visit;

import io.xiaohao.milestone.RunningSince;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportWeek;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every supervision group owes its object one visit a week (wenshan-2021). */
@Component
class VisitDuty implements CalendarDuty {

    private static final String KIND = "visit";

    private final VisitCalendar calendar;
    private final VisitRegister register;
    private final RunningSince runningSince;
    private final Organization organization;
    private final Clock clock;

    VisitDuty(
            VisitCalendar calendar,
            VisitRegister register,
            RunningSince runningSince,
            Organization organization,
            Clock clock) {
        this.calendar = calendar;
        this.register = register;
        this.runningSince = runningSince;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return calendar.due(programme, until).stream()
                .flatMap(due -> programme.pack().supervisionGroups().keySet().stream()
                        .map(area -> new Opening(KIND, due.week().code(), name(area), due.at())))
                .toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return calendar.next(programme, after);
    }

    /**
     * Asks for the visit. A week that was over before the programme ran here is left alone; one that went by while the
     * server was off is told of as missed.
     */
    @Override
    public void open(Programme programme, Opening opening) {
        ReportWeek week = ReportWeek.parse(opening.period());
        LocalDateTime end = VisitCalendar.endOf(week);
        if (!end.isAfter(runningSince.of(programme))) {
            return;
        }
        Area area = organization.area(programme.government(), opening.object());
        if (end.isAfter(LocalDateTime.now(clock))) {
            register.ask(programme, week, area);
        } else {
            register.noteNeverAsked(programme, week, area);
        }
    }

    private String name(String areaCode) {
        return organization.areaByCode(areaCode).name();
    }
}

package io.xiaohao.issue;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rechecks after closure (回头看) open at 09:00 on the first working day of each month of the programme. */
@Component
class RecheckDuty implements CalendarDuty {

    static final String KIND = "recheck";

    private final WorkingDays workingDays;
    private final RecheckDraw draw;

    RecheckDuty(WorkingDays workingDays, RecheckDraw draw) {
        this.workingDays = workingDays;
        this.draw = draw;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        List<Opening> openings = new ArrayList<>();
        YearMonth month = YearMonth.from(programme.from());
        while (!month.atDay(1).atStartOfDay().isAfter(until)) {
            LocalDateTime moment = momentOf(month);
            if (belongs(programme, moment) && !moment.isAfter(until)) {
                openings.add(new Opening(KIND, month.toString(), "", moment));
            }
            month = month.plusMonths(1);
        }
        return openings;
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        YearMonth month = YearMonth.from(after.isBefore(programme.start()) ? programme.start() : after);
        LocalDate end = programme.to() == null ? LocalDate.MAX : programme.to();
        while (!month.atDay(1).isAfter(end)) {
            LocalDateTime moment = momentOf(month);
            if (moment.isAfter(after) && belongs(programme, moment)) {
                return Optional.of(moment);
            }
            month = month.plusMonths(1);
        }
        return Optional.empty();
    }

    @Override
    public void open(Programme programme, Opening opening) {
        draw.draw(programme, opening.period());
    }

    private LocalDateTime momentOf(YearMonth month) {
        return workingDays.firstOf(month).atTime(IssueClock.MORNING);
    }

    private static boolean belongs(Programme programme, LocalDateTime moment) {
        return programme.covers(moment.toLocalDate());
    }
}

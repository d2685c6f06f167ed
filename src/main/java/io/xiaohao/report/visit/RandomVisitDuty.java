package io.xiaohao.report.visit;

import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Random supervision (随机督查): some of the week's visits are drawn when they are asked for, after all of them are. */
@Component
class RandomVisitDuty implements CalendarDuty {

    /** After {@code visit} in the alphabet, which decides at one instant. */
    private static final String KIND = "visit-draw";

    private final VisitCalendar calendar;
    private final RandomVisits randomVisits;

    RandomVisitDuty(VisitCalendar calendar, RandomVisits randomVisits) {
        this.calendar = calendar;
        this.randomVisits = randomVisits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        if (calendar.rules(programme).random() == 0) {
            return List.of();
        }
        return calendar.due(programme, until).stream()
                .map(due -> new Opening(KIND, due.week().code(), "", due.at()))
                .toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return calendar.rules(programme).random() == 0 ? Optional.empty() : calendar.next(programme, after);
    }

    @Override
    public void open(Programme programme, Opening opening) {
        randomVisits.draw(programme, opening.period(), calendar.rules(programme));
    }
}

package io.xiaohao.milestone;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When what happens to a milestone (domain rules, "Milestones"). */
@Component
public class MilestoneInstants {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final MilestonePlan plan;
    private final Programmes programmes;
    private final WorkingDays workingDays;

    MilestoneInstants(MilestonePlan plan, Programmes programmes, WorkingDays workingDays) {
        this.plan = plan;
        this.programmes = programmes;
        this.workingDays = workingDays;
    }

    /** 09:00 on the third working day before the date. */
    LocalDateTime opensAt(Programme programme, LocalDate date) {
        return workingDays.before(date, plan.opensBefore(programme)).atTime(MORNING);
    }

    /** 00:00 after the tenth working day after the date: until then the evaluation is waited for. */
    LocalDateTime endsAt(Programme programme, LocalDate date) {
        return workingDays.after(date, plan.waitsAfter(programme)).plusDays(1).atStartOfDay();
    }

    /** 00:00 after the date: from then on the rate is fixed. */
    public LocalDateTime freezesAt(MilestoneCase of) {
        return of.freezesAt();
    }

    /** 00:00 after the last working day on which the evaluation can be recorded. */
    public LocalDateTime endsAt(MilestoneCase of) {
        return endsAt(programmes.programme(of.programme()), of.date());
    }
}

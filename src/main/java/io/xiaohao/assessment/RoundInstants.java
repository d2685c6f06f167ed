package io.xiaohao.assessment;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The instants that timers and due dates of assessments are set to. */
@Component
public class RoundInstants {

    private static final int DAYS_TO_DECIDE = 3;

    private final AssessmentClock clock;

    RoundInstants(AssessmentClock clock) {
        this.clock = clock;
    }

    /** The end of the day by which a sheet or contribution is due; empty where the round has none. */
    public Optional<LocalDateTime> sheetsDue(AssessmentRound round) {
        return Optional.ofNullable(round.dueDay())
                .map(day -> day.plusDays(1).atStartOfDay().minusSeconds(1));
    }

    /** The first reminder of a late sheet. */
    public LocalDateTime firstReminder(AssessmentRound round) {
        return clock.reminderAfter(round.dueDay());
    }

    /** The next reminder, seen from now. */
    public LocalDateTime nextReminder() {
        return clock.reminderAfter(clock.now().toLocalDate());
    }

    /** The end of the time in which headquarters decides a claim that appears now. */
    public LocalDateTime claimDue() {
        return clock.after(clock.now(), DAYS_TO_DECIDE).minusSeconds(1);
    }
}

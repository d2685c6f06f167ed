package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;

/**
 * The waiting for a decision.
 *
 * @param since since when
 * @param withCommander whether it has gone to the commander
 * @param remindedAt when who decides was last reminded, or null
 * @param reminders how often
 */
@Embeddable
public record DecisionWait(
        @Column(name = "deciding_since") LocalDateTime since,
        @Column(name = "with_commander") boolean withCommander,
        @Column(name = "reminded_at") LocalDateTime remindedAt,
        int reminders) {

    static DecisionWait from(LocalDateTime now) {
        return new DecisionWait(now, false, null, 0);
    }

    DecisionWait reminded(LocalDateTime now) {
        return new DecisionWait(since, withCommander, now, reminders + 1);
    }

    DecisionWait handedToCommander() {
        return new DecisionWait(since, true, remindedAt, reminders);
    }
}

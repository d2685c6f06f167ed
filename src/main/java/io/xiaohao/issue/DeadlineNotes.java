package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was noted about an issue's deadline: each once for a deadline and round.
 *
 * @param reminded whether the unit was reminded of this deadline
 * @param overdue whether this deadline's passing was noted
 * @param serious whether serious lateness was noted for this deadline
 * @param everOverdue whether the issue was ever overdue
 * @param everSerious whether it was ever seriously overdue
 */
@Embeddable
public record DeadlineNotes(
        boolean reminded,
        @Column(name = "overdue_noted") boolean overdue,
        @Column(name = "serious_noted") boolean serious,
        @Column(name = "ever_overdue") boolean everOverdue,
        @Column(name = "ever_serious") boolean everSerious) {

    static final DeadlineNotes NONE = new DeadlineNotes(false, false, false, false, false);

    DeadlineNotes withReminder() {
        return new DeadlineNotes(true, overdue, serious, everOverdue, everSerious);
    }

    DeadlineNotes withOverdue() {
        return new DeadlineNotes(reminded, true, serious, true, everSerious);
    }

    DeadlineNotes withSerious() {
        return new DeadlineNotes(reminded, overdue, true, everOverdue, true);
    }

    /** Nothing is noted yet of another deadline; what ever was stays. */
    DeadlineNotes ofAnotherDeadline() {
        return new DeadlineNotes(false, false, false, everOverdue, everSerious);
    }
}

package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A deadline with the instants that follow from it (domain rules, "Time"). The date lasts to the end of its day. Where
 * it was counted in working days, {@code countedFrom} and {@code countedDays} say from when and how many, so that it
 * can be counted again when the calendar changes; for a date given by a person both are null.
 */
@Embeddable
public record Deadline(
        @Column(name = "deadline") LocalDate day,
        @Column(name = "deadline_counted_from") LocalDate countedFrom,
        @Column(name = "deadline_counted_days") Integer countedDays,
        @Column(name = "remind_at") LocalDateTime remindAt,
        @Column(name = "overdue_at") LocalDateTime overdueAt,
        @Column(name = "serious_at") LocalDateTime seriousAt) {

    /** Whether the system counted it in working days. */
    public boolean isCounted() {
        return countedFrom != null;
    }

    /** The light at the moment, while the clock runs. */
    public Light lightAt(LocalDateTime moment) {
        if (!moment.isBefore(seriousAt)) {
            return Light.SERIOUS;
        }
        if (!moment.isBefore(overdueAt)) {
            return Light.RED;
        }
        return moment.isBefore(remindAt) ? Light.GREEN : Light.YELLOW;
    }
}

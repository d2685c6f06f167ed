package io.xiaohao.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The assessment of a programme for one period.
 *
 * @param programme the programme's code
 * @param period the period
 * @param government the government's code
 * @param openedAt when it opened
 * @param dueDay the last day for its sheets; null where none are scored
 * @param computeAt the earliest moment of its computation
 * @param draftedAt when its draft was last computed, or null
 * @param checkingUntil 00:00 after the last day of 核对, or null before the draft
 * @param publishedAt when it was published, or null
 * @param publishedBy by whom, or null
 * @param appealsUntil 00:00 after the last day for appeals, or null before publication
 */
public record AssessmentRound(
        String programme,
        AssessmentPeriod period,
        String government,
        LocalDateTime openedAt,
        LocalDate dueDay,
        LocalDateTime computeAt,
        LocalDateTime draftedAt,
        LocalDateTime checkingUntil,
        LocalDateTime publishedAt,
        String publishedBy,
        LocalDateTime appealsUntil) {

    /** Whether its sheets can no longer be scored. */
    public boolean isComputed() {
        return draftedAt != null;
    }

    /** Whether it is published. */
    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether those ranked see its draft and may object at the moment. */
    public boolean isChecked(LocalDateTime now) {
        return checkingUntil != null && !isPublished() && now.isBefore(checkingUntil);
    }

    /** Whether an appeal is in time at the moment. */
    public boolean takesAppeals(LocalDateTime now) {
        return appealsUntil != null && now.isBefore(appealsUntil);
    }
}

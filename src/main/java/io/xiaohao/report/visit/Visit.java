package io.xiaohao.report.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A visit that a supervision group owes for a week, or a further one.
 *
 * @param programme the programme's code
 * @param period the week, such as {@code 2021-W23}; a further visit of it {@code 2021-W23-2}
 * @param areaCode the object visited
 * @param object its name
 * @param week the week
 * @param weekEndsAt 00:00 after its Sunday
 * @param owed whether the group owes it; a further one may be left
 * @param groupId the group whose task it is
 * @param groupName its name
 * @param openedAt when it was asked for
 * @param drawn whether it was drawn for random supervision
 * @param place the point drawn, or null
 * @param outcome what was recorded; empty while it is awaited, and where it was missed
 * @param missedAt when the week was over without it, or null
 */
public record Visit(
        String programme,
        String period,
        String areaCode,
        String object,
        String week,
        LocalDateTime weekEndsAt,
        boolean owed,
        String groupId,
        String groupName,
        LocalDateTime openedAt,
        boolean drawn,
        String place,
        Optional<Outcome> outcome,
        LocalDateTime missedAt) {

    /** {@code period/object}: the process's business key. */
    public String subject() {
        return period + "/" + object;
    }

    /** Whether it is awaited. */
    public boolean isOpen() {
        return outcome.isEmpty() && missedAt == null;
    }

    /**
     * What was recorded of a visit.
     *
     * @param method how
     * @param findings what was found, in words; or null
     * @param evidenceIds pictures and files of the visit as a whole
     * @param by the account that recorded it
     * @param at when
     */
    public record Outcome(VisitMethod method, String findings, List<String> evidenceIds, String by, LocalDateTime at) {

        /** Ids are copied. */
        public Outcome {
            evidenceIds = List.copyOf(evidenceIds);
        }
    }
}

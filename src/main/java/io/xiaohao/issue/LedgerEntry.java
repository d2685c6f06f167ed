package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;

/**
 * By what the ledger finds and counts an issue without reading it: all of it follows from the issue, and is written anew
 * with every change of it.
 *
 * @param countedAs the text of {@link CountedAs}
 * @param stageSince since when it is in its state
 * @param yellowFrom from when its light is yellow at least; null where it shows none
 * @param redFrom from when it is red at least
 * @param seriousFrom from when it is seriously overdue
 * @param missedAt the end of its deadline where it was not handed in by then, also once it is closed; null otherwise
 */
@Embeddable
record LedgerEntry(
        @Column(name = "counted_as") String countedAs,
        @Column(name = "stage_since") LocalDateTime stageSince,
        @Column(name = "yellow_from") LocalDateTime yellowFrom,
        @Column(name = "red_from") LocalDateTime redFrom,
        @Column(name = "serious_from") LocalDateTime seriousFrom,
        @Column(name = "missed_at") LocalDateTime missedAt) {

    static LedgerEntry of(Issue issue, CountedAs counted, LocalDateTime stageSince) {
        return new LedgerEntry(
                counted.text(),
                stageSince,
                counted.yellowFrom(),
                counted.redFrom(),
                counted.seriousFrom(),
                issue.deadline()
                        .map(Deadline::overdueAt)
                        .filter(end -> wasMissed(issue, end))
                        .orElse(null));
    }

    private static boolean wasMissed(Issue issue, LocalDateTime end) {
        return switch (issue.status()) {
            case RECTIFYING -> true;
            case SUBMITTED, APPROVING, CLOSED ->
                issue.submittedAt() != null && !issue.submittedAt().isBefore(end);
            case REGISTERED, SHELVED, REJECTED, MERGED -> false;
        };
    }
}

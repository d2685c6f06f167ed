package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The returns (退回) of an issue in its present round.
 *
 * @param count how often it was returned
 * @param lastOn the day of the last return from which deadlines are counted, or null
 */
@Embeddable
public record ReturnsOfRound(
        @Column(name = "return_count") int count,
        @Column(name = "returned_on") LocalDate lastOn) {

    static final ReturnsOfRound NONE = new ReturnsOfRound(0, null);

    ReturnsOfRound oneMore(LocalDate day) {
        return new ReturnsOfRound(count + 1, day);
    }

    /** Deadlines are counted from another day now. */
    ReturnsOfRound withoutDay() {
        return new ReturnsOfRound(count, null);
    }
}

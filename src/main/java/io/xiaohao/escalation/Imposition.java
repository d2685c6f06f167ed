package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What was imposed; everything is null before.
 *
 * @param measure the measure
 * @param day when
 * @param limit the last day of its limit, or null
 */
@Embeddable
public record Imposition(
        @Enumerated(EnumType.STRING) @Column(name = "imposed_measure")
        Measure measure,

        @Column(name = "imposed_on") LocalDate day,
        @Column(name = "limit_on") LocalDate limit) {

    static final Imposition NONE = new Imposition(null, null, null);

    /** The same with another last day. */
    Imposition until(LocalDate day) {
        return new Imposition(measure, this.day, day);
    }
}

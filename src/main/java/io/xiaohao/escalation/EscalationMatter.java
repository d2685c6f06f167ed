package io.xiaohao.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an escalation is about; never changed.
 *
 * @param government the government
 * @param programme the programme's code
 * @param subject the name of the unit or object
 * @param subjectUnit the code of the unit, or null
 * @param subjectArea the code of the area, or null
 * @param cause why
 * @param period the period of the cause
 */
@Embeddable
record EscalationMatter(
        String government,
        String programme,
        String subject,
        @Column(name = "subject_unit") String subjectUnit,
        @Column(name = "subject_area") String subjectArea,

        @Enumerated(EnumType.STRING) Cause cause,

        String period) {

    static EscalationMatter of(Ground ground, EscalationSubject about) {
        return new EscalationMatter(
                ground.government(),
                ground.programme(),
                ground.subject(),
                about.unitCode(),
                about.areaCode(),
                ground.cause(),
                ground.period());
    }
}

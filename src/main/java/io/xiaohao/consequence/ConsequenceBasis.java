package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.programme.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a consequence is and what it is founded on, as it stood when it was proposed; never changed.
 *
 * @param objectName the object's or unit's name
 * @param unitCode the unit that answers for it, or null
 * @param period the period of the result it follows from, or the year it was proposed for
 * @param groupCode the group in whose ranking the result stands, or null
 * @param kind what it is, such as {@code PROMOTION_FROZEN}
 * @param label what it is, in Chinese
 * @param hook what it hangs on, in Chinese
 * @param office who decides
 * @param term how from and to were found
 * @param ruleOrigin whether the document says so or it was chosen
 * @param termOrigin whether the document says from when to when or that was chosen
 * @param fromDay the first day
 * @param toDay the last day, or null where a rule or nothing ends it
 * @param ground what it is founded on, in a sentence
 * @param matter the business key of its processes: {@code period/object}, or {@code period/} and what many share
 */
@Embeddable
public record ConsequenceBasis(
        @Column(name = "object_name") String objectName,
        @Column(name = "unit_code") String unitCode,
        String period,
        @Column(name = "group_code") String groupCode,
        String kind,
        String label,
        String hook,
        String office,
        @Enumerated(EnumType.STRING) Term term,

        @Enumerated(EnumType.STRING) @Column(name = "rule_origin")
        Origin ruleOrigin,

        @Enumerated(EnumType.STRING) @Column(name = "term_origin")
        Origin termOrigin,

        @Column(name = "from_day") LocalDate fromDay,
        @Column(name = "to_day") LocalDate toDay,
        String ground,
        String matter) {

    /** The last day; empty where a rule or nothing ends it. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(toDay);
    }

    /** From when to when, as people read it: 2022年1月1日至2022年3月31日, 2022年4月8日起，退出后进为止. */
    public String days() {
        String from = ChineseDate.of(fromDay);
        return toDay == null ? from + "起，" + term.openEnd() : from + "至" + ChineseDate.of(toDay);
    }

    /** What is the document's and what was chosen, as people read it. */
    public String origin() {
        boolean onlyTheTermWasChosen = ruleOrigin == Origin.DOCUMENT && termOrigin == Origin.SYSTEM;
        return onlyTheTermWasChosen ? "%s；起止为%s".formatted(ruleOrigin.label(), termOrigin.label()) : ruleOrigin.label();
    }

    DueConsequence.Key key() {
        return new DueConsequence.Key(kind, groupCode, AssessmentPeriod.of(period));
    }
}

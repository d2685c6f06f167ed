package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.page.PageAddress;
import java.time.LocalDate;

/**
 * One line of the register, as pages, the export and programs show it.
 *
 * @param id its number
 * @param object whom it touches
 * @param period the period's code
 * @param periodLabel the period in Chinese
 * @param group the group's code, or null
 * @param kind its code
 * @param label what it is
 * @param hook what it hangs on
 * @param ground what it is founded on
 * @param from the first day
 * @param to the last day, or null
 * @param days from when to when, as people read it
 * @param office who decides
 * @param origin 文件规定 or 系统默认，可调整
 * @param state where it stands
 * @param standing the same in Chinese, as of today
 * @param opinion what headquarters said, or null
 * @param reference the number of the office's decision, or null
 * @param endReason why it ended, or null
 * @param ranking the page on which the result stands, or null where it follows from none
 * @param letter the letter to the office, or null while there is none
 */
public record RegisterEntry(
        long id,
        String object,
        String period,
        String periodLabel,
        String group,
        String kind,
        String label,
        String hook,
        String ground,
        LocalDate from,
        LocalDate to,
        String days,
        String office,
        String origin,
        ConsequenceState state,
        String standing,
        String opinion,
        String reference,
        String endReason,
        String ranking,
        String letter) {

    static RegisterEntry of(Consequence consequence, LocalDate today) {
        ConsequenceBasis basis = consequence.basis();
        return new RegisterEntry(
                consequence.id(),
                basis.objectName(),
                basis.period(),
                AssessmentPeriod.of(basis.period()).label(),
                basis.groupCode(),
                basis.kind(),
                basis.label(),
                basis.hook(),
                basis.ground(),
                basis.fromDay(),
                basis.toDay(),
                basis.days(),
                basis.office(),
                basis.origin(),
                consequence.state(),
                consequence.standing(today),
                consequence.opinion().orElse(null),
                consequence.reference().orElse(null),
                consequence.endReason().orElse(null),
                ranking(consequence),
                letter(consequence));
    }

    /** The page of the ranking; a year's performance has no ranking of its own. */
    static String ranking(Consequence consequence) {
        ConsequenceBasis basis = consequence.basis();
        if (basis.groupCode() == null) {
            return null;
        }
        PageAddress page = PageAddress.of("/rankings")
                .with("programme", consequence.programme())
                .with("group", basis.groupCode());
        return consequence.origin() == ConsequenceOrigin.RESULT
                ? page.with("period", basis.period())
                        .with("object", basis.objectName())
                        .href()
                : page.href();
    }

    static String letter(Consequence consequence) {
        return consequence.decisionCase() == null
                ? null
                : "/api/programmes/%s/consequences/%d/letter.docx".formatted(consequence.programme(), consequence.id());
    }
}

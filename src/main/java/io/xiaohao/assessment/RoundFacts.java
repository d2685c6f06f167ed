package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything that a round's results follow from.
 *
 * @param sheets object code → the points of its sheets
 * @param redIssues object code → the numbers of its issues that were red in the period
 * @param contributions unit code → the contribution stated
 * @param parts group code → object code → the results of the shorter periods it combines, in order
 * @param adjustments object code → what is added or taken
 * @param corrections what an objection or appeal put in the place of a result
 */
record RoundFacts(
        Map<String, List<SheetPoints>> sheets,
        Map<String, List<String>> redIssues,
        Map<String, BigDecimal> contributions,
        Map<String, Map<String, List<PartPoints>>> parts,
        Map<String, List<BigDecimal>> adjustments,
        Map<Place, BigDecimal> corrections) {

    List<SheetPoints> sheetsOf(Member member) {
        return sheets.getOrDefault(member.code(), List.of());
    }

    List<PartPoints> partsOf(Member member) {
        return parts.getOrDefault(member.group(), Map.of()).getOrDefault(member.code(), List.of());
    }

    /** The points of one sheet. */
    record SheetPoints(int number, BigDecimal points) {}

    /** The result of a shorter period. */
    record PartPoints(AssessmentPeriod period, BigDecimal points) {}

    /** An object in a group. */
    record Place(String group, String object) {}
}

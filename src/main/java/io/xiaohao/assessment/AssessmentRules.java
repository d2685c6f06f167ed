package io.xiaohao.assessment;

import io.xiaohao.programme.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a programme assesses, as its pack says.
 *
 * @param fullMark the full mark, in points
 * @param redIssueDeduction points lost for each of an object's issues that was red in the month
 * @param sheetsPerObject how many sheets an object gets, each by another person
 * @param opensFromDay a month's sheets open on the first working day from this day of the month on
 * @param sheetDays working days for the sheets of a quarter or half-year
 * @param checkingDays working days of 核对
 * @param appealDays working days in which to appeal
 * @param shares what counts for how much, in per cent
 * @param adjustmentLimit the most that adjustments add to or take from a year's points
 * @param groups in order
 * @param rounds what is assessed how often
 * @param standards table → standard
 * @param households area code → households
 * @param checkPoints the points that may be drawn and scored, in order
 * @param bulletin what the bulletin's head says
 */
public record AssessmentRules(
        BigDecimal fullMark,
        BigDecimal redIssueDeduction,
        int sheetsPerObject,
        int opensFromDay,
        int sheetDays,
        int checkingDays,
        int appealDays,
        Shares shares,
        BigDecimal adjustmentLimit,
        List<AssessmentGroup> groups,
        List<RoundRule> rounds,
        Map<String, Standard> standards,
        Map<String, BigDecimal> households,
        List<CheckPoint> checkPoints,
        BulletinHead bulletin) {

    /** Keeps copies. */
    public AssessmentRules {
        groups = List.copyOf(groups);
        rounds = List.copyOf(rounds);
        standards = Map.copyOf(standards);
        households = Map.copyOf(households);
        checkPoints = List.copyOf(checkPoints);
    }

    /** The round of a kind, where the programme has one. */
    public Optional<RoundRule> round(AssessmentPeriod.Kind kind) {
        return rounds.stream().filter(round -> round.kind() == kind).findFirst();
    }

    /** The group of a code. */
    public Optional<AssessmentGroup> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /** The standard that a group's sheets are scored by. */
    public Standard standard(AssessmentGroup group) {
        return standards.get(group.standard());
    }

    /** The point of a code, where it is one. */
    public Optional<CheckPoint> checkPoint(String code) {
        return checkPoints.stream().filter(point -> point.code().equals(code)).findFirst();
    }

    /** Whether the points of a group's members count the points drawn in them too; with a share of 0 nobody's do. */
    public boolean countsCheckPoints(AssessmentGroup group) {
        return shares.checkPoints() > 0
                && group.of() != null
                && group(group.of())
                        .filter(other -> other.members() == AssessmentGroup.Members.POINTS)
                        .isPresent();
    }

    /**
     * What counts for how much, in per cent.
     *
     * @param month the mean of the monthly points in a quarter's points
     * @param contribution the contribution in a linked unit's points
     * @param checkPoints the mean of an object's drawn points in the points of its month
     * @param spotChecked how many of the stated contributions headquarters checks on the spot, rounded up
     * @param spotCheckedOrigin whether the document says so
     */
    public record Shares(int month, int contribution, int checkPoints, int spotChecked, Origin spotCheckedOrigin) {}

    /**
     * What is assessed how often.
     *
     * @param kind the kind of period
     * @param groups the codes of the groups ranked, in order
     * @param drawnGroups the codes of the groups of which a third is drawn each month
     * @param graded whether grades are given
     */
    public record RoundRule(AssessmentPeriod.Kind kind, List<String> groups, List<String> drawnGroups, boolean graded) {

        /** Keeps copies. */
        public RoundRule {
            groups = List.copyOf(groups);
            drawnGroups = List.copyOf(drawnGroups);
        }

        /** Whether sheets are scored for it; a year follows from its parts. */
        public boolean hasSheets() {
            return kind != AssessmentPeriod.Kind.YEAR;
        }
    }

    /**
     * What the bulletin's head says.
     *
     * @param issuer who issues it
     * @param title its title, after the period
     * @param series the word before its number
     */
    public record BulletinHead(String issuer, String title, String series) {}
}

package io.xiaohao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.assessment.AssessmentGroup.Points;
import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.assessment.AssessmentRules.BulletinHead;
import io.xiaohao.assessment.AssessmentRules.Shares;
import io.xiaohao.assessment.RoundFacts.PartPoints;
import io.xiaohao.assessment.RoundFacts.Place;
import io.xiaohao.assessment.RoundFacts.SheetPoints;
import io.xiaohao.programme.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Points and ranks, worked out by hand. */
class ResultCalculatorTests {

    private static final String VILLAGES = "villages";
    private static final String UNITS = "units";
    private static final String TOWNS = "towns";
    private static final String LINKED = "linked";
    private static final String POINTS = "points";
    private static final String STREETS = "streets";

    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<SheetPoints>> sheets = new HashMap<>();
    private final Map<String, List<String>> red = new HashMap<>();
    private final Map<String, BigDecimal> contributions = new HashMap<>();
    private final Map<String, Map<String, List<PartPoints>>> parts = new HashMap<>();
    private final Map<String, List<BigDecimal>> adjustments = new HashMap<>();
    private final Map<Place, BigDecimal> corrections = new HashMap<>();
    private final Map<String, BigDecimal> households = new HashMap<>();
    private int pointShare = 30;

    @Test
    void equalPointsShareARankAndTheNextIsLeftOut() {
        scored("甲", "90");
        scored("乙", "80");
        scored("丙", "90");
        scored("丁", "70");

        assertThat(ranks(Kind.MONTH, VILLAGES)).containsExactly("甲 90.00 1", "丙 90.00 1", "乙 80.00 3", "丁 70.00 4");
    }

    @Test
    void theMeanOfSeveralSheetsIsRoundedOnceAtTheEnd() {
        scored("甲", "90", "90", "89.99");
        scored("乙", "90.01", "90", "90");

        assertThat(ranks(Kind.MONTH, VILLAGES)).containsExactly("甲 90.00 1", "乙 90.00 1");
    }

    @Test
    void eachIssueThatWasRedCostsHalfAPointAndNobodyFallsBelowZero() {
        scored("甲", "90");
        red.put("甲", List.of("1", "2", "3"));
        scored("乙", "0.4");
        red.put("乙", List.of("4"));

        List<Result> results = results(Kind.MONTH);

        assertThat(results.get(0).points()).isEqualByComparingTo("88.5");
        assertThat(results.get(0).formula()).isEqualTo("考评表得分90－红灯问题3件×0.5（1、2、3）＝88.5");
        assertThat(results.get(1).points()).isEqualByComparingTo("0");
        assertThat(results.get(1).formula()).contains("＝-0.1；得分在0至满分之间，计0");
    }

    @Test
    void aUnitHasTheMeanOfTheObjectsItIsLinkedToAndNoneWithoutAny() {
        scored("甲", "90");
        scored("乙", "80.01");
        members.add(unit(UNITS, "局一", "甲"));
        members.add(unit(UNITS, "局二", "甲", "乙"));
        members.add(unit(UNITS, "局三", "没有打分的村"));

        assertThat(ranks(Kind.MONTH, UNITS)).containsExactly("局一 90.00 1", "局二 85.01 2");
    }

    @Test
    void aCorrectionStandsInTheResultsPlaceAndGoesOnToWhatFollowsFromIt() {
        scored("甲", "90");
        red.put("甲", List.of("1"));
        members.add(unit(UNITS, "局一", "甲"));
        corrections.put(new Place(VILLAGES, "甲"), new BigDecimal("95.00"));

        assertThat(ranks(Kind.MONTH, VILLAGES)).containsExactly("甲 95.00 1");
        assertThat(ranks(Kind.MONTH, UNITS)).containsExactly("局一 95.00 1");
        assertThat(results(Kind.MONTH).get(0).formula()).endsWith("＝89.5；经复核更正为95");
    }

    @Test
    void aQuarterIsThreeTenthsOfTheMonthsAndAloneWhereNobodyWasDrawn() {
        scored("甲", "80");
        parts.put(VILLAGES, Map.of("甲", List.of(part("2022-01", "90"), part("2022-03", "95.5"))));
        scored("乙", "80");

        assertThat(ranks(Kind.QUARTER, VILLAGES)).containsExactly("甲 83.83 1", "乙 80.00 2");
    }

    @Test
    void aTownHasTheMeanOfItsCommunitiesByHouseholds() {
        scored("甲", "90");
        scored("乙", "60");
        households.put("甲", new BigDecimal(200));
        members.add(member(TOWNS, "镇", false, "甲", "乙"));

        assertThat(ranks(Kind.QUARTER, TOWNS)).containsExactly("镇 89.85 1");
    }

    @Test
    void aLinkedUnitHasSevenTenthsOfItsCommunityAndThreeOfItsContribution() {
        scored("甲", "80");
        members.add(unit(LINKED, "局一", "甲"));
        members.add(unit(LINKED, "局二", "甲"));
        contributions.put("局一", new BigDecimal("95"));

        assertThat(ranks(Kind.QUARTER, LINKED)).containsExactly("局一 84.50 1");
    }

    @Test
    void aYearIsTheMeanOfItsQuartersWithAdjustmentsUpToTheLimit() {
        members.add(member(VILLAGES, "甲", false));
        members.add(member(VILLAGES, "乙", false));
        parts.put(
                VILLAGES,
                Map.of(
                        "甲", List.of(part("2022-Q1", "80"), part("2022-Q2", "85")),
                        "乙", List.of(part("2022-Q2", "90"))));
        adjustments.put("甲", List.of(new BigDecimal("8"), new BigDecimal("5")));
        adjustments.put("乙", List.of(new BigDecimal("-2.5")));

        assertThat(ranks(Kind.YEAR, VILLAGES)).containsExactly("甲 92.50 1", "乙 87.50 2");
    }

    @Test
    void theCheckPointsDrawnInAnObjectCountByTheirShareAndNotAtAllWithout() {
        members.add(member(POINTS, "菜场", false));
        members.add(member(STREETS, "东街", false, "菜场", "没有抽中的公厕"));
        members.add(member(STREETS, "西街", false));
        List.of("菜场 60", "东街 90", "西街 80")
                .forEach(each -> sheets.put(
                        each.split(" ")[0], List.of(new SheetPoints(1, new BigDecimal(each.split(" ")[1])))));

        assertThat(ranks(Kind.MONTH, STREETS)).containsExactly("东街 81.00 1", "西街 80.00 2");
        pointShare = 0;
        assertThat(ranks(Kind.MONTH, STREETS)).containsExactly("东街 90.00 1", "西街 80.00 2");
    }

    @Test
    void theShareOfContributionsCheckedIsRoundedUp() {
        assertThat(SpotCheck.count(70, 20)).isEqualTo(14);
        assertThat(SpotCheck.count(71, 20)).isEqualTo(15);
        assertThat(SpotCheck.count(1, 20)).isEqualTo(1);
        assertThat(SpotCheck.count(70, 100)).isEqualTo(70);
    }

    @Test
    void amongTheLastTwoIsWhoHasFewerThanTwoStrictlyBelow() {
        assertThat(lastTwo(95, 90, 80, 70)).containsExactlyInAnyOrder("3", "4");
        assertThat(lastTwo(95, 90, 80, 80)).containsExactlyInAnyOrder("3", "4");
        assertThat(lastTwo(95, 80, 80, 70)).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(lastTwo(95, 90, 70, 70, 70)).containsExactlyInAnyOrder("3", "4", "5");
        assertThat(lastTwo(90, 90, 90, 90)).hasSize(4);
    }

    @Test
    void amongFewerThanFourNobodyIs() {
        assertThat(lastTwo(95, 90, 80)).isEmpty();
        assertThat(lastTwo(95)).isEmpty();
    }

    private Set<String> lastTwo(int... points) {
        members.clear();
        sheets.clear();
        IntStream.range(0, points.length).forEach(at -> scored(String.valueOf(at + 1), String.valueOf(points[at])));
        return PublishedRanking.lastTwo(
                results(Kind.MONTH).stream().map(Result::asRanked).toList());
    }

    private void scored(String object, String... points) {
        members.add(member(VILLAGES, object, false));
        sheets.put(
                object,
                IntStream.range(0, points.length)
                        .mapToObj(at -> new SheetPoints(at + 1, new BigDecimal(points[at])))
                        .toList());
    }

    private Member unit(String group, String name, String... links) {
        return member(group, name, true, links);
    }

    private Member member(String group, String name, boolean unit, String... links) {
        return Member.of(group, name, name, unit, members.size() + 1, List.of(links));
    }

    private static PartPoints part(String period, String points) {
        return new PartPoints(AssessmentPeriod.of(period), new BigDecimal(points));
    }

    private List<String> ranks(Kind kind, String group) {
        return results(kind).stream()
                .filter(result -> result.member().group().equals(group))
                .map(result -> "%s %s %d"
                        .formatted(result.member().name(), result.points().toPlainString(), result.rank()))
                .toList();
    }

    private List<Result> results(Kind kind) {
        RoundFacts facts = new RoundFacts(sheets, red, contributions, parts, adjustments, corrections);
        return new ResultCalculator(rules(), kind, facts).calculate(members);
    }

    private AssessmentRules rules() {
        return new AssessmentRules(
                new BigDecimal(100),
                new BigDecimal("0.5"),
                1,
                20,
                15,
                2,
                3,
                new Shares(30, 30, pointShare, 20, Origin.SYSTEM),
                BigDecimal.TEN,
                List.of(
                        group(VILLAGES, Members.OBJECTS, Points.SHEETS, null),
                        group(POINTS, Members.POINTS, Points.SHEETS, null),
                        group(STREETS, Members.OBJECTS, Points.SHEETS, POINTS),
                        group(UNITS, Members.LINKED_UNITS, Points.OF_OBJECT, VILLAGES),
                        group(TOWNS, Members.OBJECTS, Points.MEAN_WITHIN, VILLAGES),
                        group(LINKED, Members.LINKED_UNITS, Points.CONTRIBUTION, VILLAGES)),
                List.of(),
                Map.of(),
                households,
                List.of(),
                new BulletinHead("指挥部办公室", "考评通报", "考评通报"));
    }

    private static AssessmentGroup group(String code, Members members, Points points, String of) {
        return new AssessmentGroup(code, code, members, List.of(), null, null, null, points, of, null);
    }
}

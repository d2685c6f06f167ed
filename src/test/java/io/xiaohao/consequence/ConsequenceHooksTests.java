package io.xiaohao.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Grade;
import io.xiaohao.programme.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows from results: the rows of the tables of sheqi-2022, and how periods join. */
class ConsequenceHooksTests {

    private static final String SHEQI = "sheqi-2022";
    private static final DecisionFiles TABLES = new DecisionFiles();
    private static final ConsequenceHooks HOOKS = new ConsequenceHooks(TABLES, new ConsequenceKinds(TABLES));
    private static final AffectedObject PLAIN = new AffectedObject("县科协", "sheqi-kexie", false, false, null);
    private static final AffectedObject TITLED = new AffectedObject("县科协", "sheqi-kexie", true, false, null);
    private static final AffectedObject VERTICAL = new AffectedObject("县供电公司", "sheqi-gongdian", true, true, "市供电公司");

    @Test
    void aGoodYearIsPreferredFavouredAndRaisesTheQuota() {
        assertThat(kinds(PLAIN, "2022 GOOD"))
                .containsExactly(
                        "HONOUR_PREFERRED", "LEADERSHIP_PREFERRED", "EXCELLENT_QUOTA_RAISED", "PROMOTION_FAVOURED");
    }

    @Test
    void aBadYearOfOneWithoutATitleTouchesNoMoney() {
        assertThat(kinds(PLAIN, "2022 BAD"))
                .containsExactlyInAnyOrder(
                        "HONOUR_DEDUCTION",
                        "HONOUR_CRITICISM",
                        "HONOUR_DEADLINE",
                        "LEADERSHIP_BARRED",
                        "EXCELLENT_QUOTA_CUT",
                        "PROMOTION_FROZEN");
    }

    @Test
    void aBadYearStopsATitleHoldersCityBonus() {
        assertThat(spans(TITLED, "2022 BAD")).containsEntry("CITY_BONUS_STOPPED", "2022-01-01/2022-12-31");
    }

    @Test
    void aVerticallyManagedTitleHolderIsReportedToItsSuperior() {
        assertThat(kinds(VERTICAL, "2022 BAD")).contains("SUPERIOR_LETTER");
        assertThat(kinds(TITLED, "2022 BAD")).doesNotContain("SUPERIOR_LETTER");
        assertThat(kinds(VERTICAL, "2022-Q1 BAD")).doesNotContain("SUPERIOR_LETTER");
        assertThat(kinds(new AffectedObject("县联通公司", null, false, true, null), "2022 BAD"))
                .doesNotContain("SUPERIOR_LETTER");
    }

    @Test
    void bonusesStopByTheQuartersThatAreBadInARow() {
        assertThat(spans(TITLED, "2022-Q1 BAD")).containsEntry("BONUS_STOPPED_QUARTER", "2022-01-01/2022-03-31");
        assertThat(spans(TITLED, "2022-Q1 BAD", "2022-Q2 BAD"))
                .containsEntry("BONUS_STOPPED_TWO_QUARTERS", "2022-01-01/2022-06-30");
        assertThat(spans(TITLED, "2022-Q1 BAD", "2022-Q2 BAD", "2022-Q3 BAD"))
                .containsEntry("BONUS_STOPPED_YEAR", "2022-01-01/2022-12-31");
    }

    @Test
    void aFourthBadQuarterStopsTheYearsBonusNoSecondTime() {
        assertThat(kinds(TITLED, "2022-Q1 BAD", "2022-Q2 BAD", "2022-Q3 BAD", "2022-Q4 BAD"))
                .containsOnlyOnce("BONUS_STOPPED_YEAR");
    }

    @Test
    void threeInARowMayCrossTheNewYear() {
        assertThat(spans(TITLED, "2022-Q4 BAD", "2023-Q1 BAD", "2023-Q2 BAD"))
                .containsEntry("BONUS_STOPPED_TWO_QUARTERS", "2022-10-01/2023-03-31")
                .containsEntry("BONUS_STOPPED_YEAR", "2023-01-01/2023-12-31");
    }

    @Test
    void aQuarterBetweenThatIsNotBadBreaksTheRow() {
        assertThat(kinds(TITLED, "2022-Q1 BAD", "2022-Q2 MEDIUM", "2022-Q3 BAD"))
                .contains("BONUS_STOPPED_QUARTER")
                .doesNotContain("BONUS_STOPPED_TWO_QUARTERS", "BONUS_STOPPED_YEAR");
    }

    @Test
    void aQuarterInWhichItDoesNotAppearLiesNotBetween() {
        assertThat(kinds(TITLED, "2022-Q1 BAD", "2022-Q3 BAD")).contains("BONUS_STOPPED_TWO_QUARTERS");
    }

    @Test
    void aYearBetweenQuartersDoesNotBreakTheirRow() {
        assertThat(kinds(TITLED, "2022-Q4 BAD", "2022 MEDIUM", "2023-Q1 BAD")).contains("BONUS_STOPPED_TWO_QUARTERS");
    }

    @Test
    void oneWithoutATitleLosesNoBonus() {
        assertThat(kinds(PLAIN, "2022-Q1 BAD", "2022-Q2 BAD", "2022-Q3 BAD")).containsExactly("PROMOTION_FROZEN");
    }

    @Test
    void halfYearsCountAsTwoQuarters() {
        assertThat(spans(TITLED, "2022-H1 BAD"))
                .containsEntry("BONUS_STOPPED_TWO_QUARTERS", "2022-01-01/2022-06-30")
                .containsKey("PROMOTION_FROZEN");
        assertThat(spans(TITLED, "2022-H1 BAD", "2022-H2 BAD"))
                .containsEntry("BONUS_STOPPED_YEAR", "2022-01-01/2022-12-31");
    }

    @Test
    void mediumAndGoodQuartersBringNothing() {
        assertThat(kinds(TITLED, "2022-Q1 MEDIUM", "2022-Q2 GOOD", "2022 MEDIUM"))
                .isEmpty();
    }

    @Test
    void honoursRiseFromYearToYear() {
        assertThat(kinds(TITLED, "2022 BAD", "2023 BAD")).contains("HONOUR_WARNING");
        assertThat(kinds(TITLED, "2022 BAD", "2023 BAD", "2024 BAD")).contains("HONOUR_WITHDRAWAL");
        assertThat(kinds(PLAIN, "2022 BAD", "2023 BAD", "2024 BAD")).doesNotContain("HONOUR_WITHDRAWAL");
    }

    @Test
    void promotionIsFrozenOnceUntilTheUnitHasLeftTheLaggards() {
        List<DueConsequence> frozen = of(PLAIN, "2022-Q1 BAD", "2022-Q2 BAD", "2022-Q3 MEDIUM").stream()
                .filter(due -> due.kind().code().equals("PROMOTION_FROZEN"))
                .toList();

        assertThat(frozen).singleElement().satisfies(due -> {
            assertThat(due.result().period().code()).isEqualTo("2022-Q1");
            assertThat(due.span()).isEqualTo(new Span(LocalDate.of(2022, 4, 8), null));
            assertThat(due.recoveredBy().period().code()).isEqualTo("2022-Q3");
        });
    }

    @Test
    void aBadYearFreezesAgainAfterTheUnitHadLeftTheLaggards() {
        assertThat(of(PLAIN, "2022-Q3 BAD", "2022-Q4 MEDIUM", "2022 BAD").stream()
                        .filter(due -> due.kind().code().equals("PROMOTION_FROZEN"))
                        .filter(due -> due.recoveredBy() == null)
                        .map(due -> due.result().period().code()))
                .containsExactly("2022");
    }

    @Test
    void theCityBonusStopsOnceAYearThoughTwoGroupsAreBad() {
        List<ResultLine> both = List.of(line("key-units", "2022 BAD", 0), line("linked-units", "2022 BAD", 1));

        assertThat(HOOKS.of(SHEQI, TITLED, both).stream()
                        .filter(due -> due.kind().code().equals("CITY_BONUS_STOPPED"))
                        .map(due -> due.result().group()))
                .containsExactly("key-units");
    }

    @Test
    void whatTheDocumentSaysAndWhatWasChosenIsToldApart() {
        assertThat(of(TITLED, "2022-Q1 BAD")).allMatch(due -> due.origin() == Origin.DOCUMENT);
        assertThat(of(TITLED, "2022-H1 BAD")).allMatch(due -> due.origin() == Origin.SYSTEM);
    }

    @Test
    void theGroundSaysWhatWasPublished() {
        assertThat(of(PLAIN, "2022-Q1 BAD", "2022-Q2 BAD").get(0).ground()).isEqualTo("2022年第一季度考评为差（58.50分，第14名）");
        assertThat(of(TITLED, "2022-Q1 BAD", "2022-Q2 BAD"))
                .anyMatch(due -> due.ground().equals("2022年第二季度考评为差（58.50分，第14名），连续2次为差"));
    }

    @Test
    void aProgrammeWithoutATableOfItsOwnHasNoHooks() {
        assertThat(HOOKS.of("wenshan-2021", TITLED, lines("2021 BAD"))).isEmpty();
    }

    @Test
    void everyKindThatTheTablesNameIsKnown() {
        ConsequenceKinds kinds = new ConsequenceKinds(TABLES);
        Stream.of("RATING_BARRED", "PERFORMANCE_ENTRY", "COMMENDATION")
                .forEach(code ->
                        assertThat(kinds.kind("wencheng-2015", code).office()).isEqualTo(Office.PERFORMANCE));
        assertThatThrownBy(() -> kinds.kind(SHEQI, "NO_SUCH")).hasMessage("结果运用没有“NO_SUCH”这个事项，请核对事项编码（见决策表“结果运用事项”）。");
    }

    private static List<String> kinds(AffectedObject object, String... results) {
        return of(object, results).stream().map(due -> due.kind().code()).toList();
    }

    private static Map<String, String> spans(AffectedObject object, String... results) {
        return of(object, results).stream()
                .collect(Collectors.toMap(
                        due -> due.kind().code(),
                        due -> due.span().from() + "/" + due.span().to(),
                        (one, other) -> other));
    }

    private static List<DueConsequence> of(AffectedObject object, String... results) {
        return HOOKS.of(SHEQI, object, lines(results));
    }

    private static List<ResultLine> lines(String... results) {
        List<ResultLine> lines = new ArrayList<>();
        Arrays.stream(results).forEach(result -> lines.add(line("key-units", result, lines.size())));
        return lines;
    }

    private static ResultLine line(String group, String result, int order) {
        String[] parts = result.split(" ");
        return new ResultLine(
                group,
                AssessmentPeriod.of(parts[0]),
                "县科协",
                new BigDecimal("58.50"),
                14,
                Grade.valueOf(parts[1]),
                LocalDateTime.of(2022, 4, 8, 0, 0).plusDays(order));
    }
}

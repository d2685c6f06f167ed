package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The year 2023 of sheqi-2022 in all six groups; instants, points, ranks and grades worked out by hand. Whoever is not
 * named has 90 points. Linked units, titles and households, of which the document tells nothing, are made up.
 */
class AssessmentYear2023Tests {

    private static final Path SCENARIO = Path.of("src/test/resources/scenarios/assessment-year-2023/scenario.yaml");
    private static final List<String> COMMUNITIES = List.of(
            "东裕社区", "牌坊社区", "福寿社区", "尚营社区", "永安社区", "老街社区", "泰山社区", "兴隆社区", "望东庄村", "柳营村", "双庄村", "河南街村", "谭营村", "代营村");

    @TempDir
    private static Path folder;

    private static ChildRehearsal rehearsal;
    private static PlayedRankings played;

    @BeforeAll
    static void play() throws IOException {
        ScenarioPack.copy("sheqi-2022", folder.resolve("pack"))
                .withoutSection("weekly-reports")
                .replace("responsibilities.csv", "(?m)^(东裕社区,[^,]*,东裕社区,)", "$1县供电公司")
                .replace("responsibilities.csv", "(?m)^(牌坊社区,[^,]*,牌坊社区,)", "$1县联通公司")
                .replace("responsibilities.csv", "(?m)^(福寿社区,[^,]*,福寿社区,)", "$1县移动公司、县电信公司")
                .replace("units.csv", "县新华书店,,承担其他任务的单位,半年,,", "县新华书店,,承担其他任务的单位,半年,是,是")
                .with("titles.csv", List.of("对象,称号", "郝寨镇,市级文明乡镇"))
                .with("households.csv", households());
        Files.copy(SCENARIO, folder.resolve("scenario.yaml"));
        rehearsal = ChildRehearsal.play(folder.resolve("scenario.yaml"), folder);
        played = PlayedRankings.of(rehearsal.journal());
    }

    private static List<String> households() {
        List<String> lines = new ArrayList<>(List.of("区域,户数", "东裕社区,3000"));
        COMMUNITIES.subList(1, 8).forEach(community -> lines.add(community + ",1000"));
        return lines;
    }

    @Test
    void theYearPlays() {
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
    }

    /**
     * A month is computed on the next one's first working day, looked over on the two after it, and published on the first
     * working day but one; a quarter and half a year follow from their last month's publication in the same way, and the
     * year from theirs.
     */
    @Test
    void everyBulletinIsPublishedAtItsMinute() {
        assertThat(played.headlines("bulletin\\.published"))
                .containsExactly(
                        "2023-02-06T10:00 bulletin.published 2023-01",
                        "2023-03-06T10:00 bulletin.published 2023-02",
                        "2023-04-10T10:00 bulletin.published 2023-03",
                        "2023-04-14T10:00 bulletin.published 2023-Q1",
                        "2023-05-08T10:00 bulletin.published 2023-04",
                        "2023-06-07T10:00 bulletin.published 2023-05",
                        "2023-07-07T10:00 bulletin.published 2023-06",
                        "2023-07-13T10:00 bulletin.published 2023-H1",
                        "2023-07-13T10:00 bulletin.published 2023-Q2",
                        "2023-08-07T10:00 bulletin.published 2023-07",
                        "2023-09-07T10:00 bulletin.published 2023-08",
                        "2023-10-11T10:00 bulletin.published 2023-09",
                        "2023-10-16T10:00 bulletin.published 2023-Q3",
                        "2023-11-06T10:00 bulletin.published 2023-10",
                        "2023-12-07T10:00 bulletin.published 2023-11",
                        "2024-01-08T10:00 bulletin.published 2023-12",
                        "2024-01-12T10:00 bulletin.published 2023-H2",
                        "2024-01-12T10:00 bulletin.published 2023-Q4",
                        "2024-01-18T10:00 bulletin.published 2023");
    }

    /** Five, five, and the four that are left; whoever is not drawn is not in the month's ranking. */
    @Test
    void everybodyIsDrawnOnceAQuarterAsAnybodyCanCheck() {
        List<String> left = new ArrayList<>();
        List<JsonNode> draws = played.told("assessment\\.sampled").stream()
                .filter(line -> line.at("/data/period").asText().startsWith("2023"))
                .toList();
        for (JsonNode line : draws) {
            String period = line.at("/data/period").asText();
            if (left.isEmpty()) {
                left.addAll(COMMUNITIES);
            }
            String seed = DrawByHand.seed("sheqi-2022", period, "月度抽评/communities", left);
            List<String> drawn = DrawByHand.drawn(seed, left, Math.min(5, left.size()));
            assertThat(PlayedJournal.texts(line.at("/data/drawn"))).containsExactlyElementsOf(drawn);
            assertThat(played.ranks(period, "communities"))
                    .extracting(rank -> rank.substring(0, rank.indexOf(' ')))
                    .containsExactlyInAnyOrderElementsOf(drawn);
            left.removeAll(drawn);
        }
        assertThat(draws).hasSize(12);
        assertThat(played.behindTheFirst("2023-02", "communities")).containsExactly("东裕社区 60.00 5");
    }

    /**
     * First quarter: 东裕社区 30 % of 60 and 70 % of 70; 赊店镇 has three tenths of its households and seven communities with
     * 90; 县供电公司 70 % of 67 and 30 % of 80. Second: 30 % of 90 and 70 % of 80. Third: 牌坊社区 30 % of 90 and 70 % of 95.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-Q1 | communities      | 东裕社区   | 67.00 14 BAD",
                "2023-Q1 | communities      | 牌坊社区   | 90.00 1 GOOD",
                "2023-Q1 | townships-centre | 赊店镇     | 83.10 3 MEDIUM",
                "2023-Q1 | townships-centre | 潘河街道   | 90.00 1 GOOD",
                "2023-Q1 | townships        | 饶良镇     | 95.00 1 GOOD",
                "2023-Q1 | townships        | 唐庄乡     | 90.00 2 GOOD",
                "2023-Q1 | townships        | 郝寨镇     | 55.00 13 BAD",
                "2023-Q1 | linked-units     | 县供电公司 | 70.90 4 BAD",
                "2023-Q1 | linked-units     | 县移动公司 | 90.00 1 GOOD",
                "2023-Q1 | key-units        | 县科协     | 86.25 18 MEDIUM",
                "2023-Q2 | communities      | 东裕社区   | 83.00 14 MEDIUM",
                "2023-Q2 | communities      | 谭营村     | 90.00 1 GOOD",
                "2023-Q2 | townships-centre | 赊店镇     | 87.90 3 MEDIUM",
                "2023-Q2 | townships        | 郝寨镇     | 56.00 13 BAD",
                "2023-Q2 | linked-units     | 县供电公司 | 85.10 4 MEDIUM",
                "2023-H1 | other-units      | 县新华书店 | 40.00 14 BAD",
                "2023-H1 | other-units      | 县工商银行 | 74.00 13 MEDIUM",
                "2023-Q3 | communities      | 牌坊社区   | 93.50 1 GOOD",
                "2023-Q3 | communities      | 东裕社区   | 90.00 2 GOOD",
                "2023-Q3 | townships-centre | 赊店镇     | 90.35 1 GOOD",
                "2023-Q3 | townships-centre | 潘河街道   | 90.00 2 MEDIUM",
                "2023-Q3 | townships        | 朱集镇     | 58.00 12 BAD",
                "2023-Q3 | townships        | 郝寨镇     | 57.00 13 BAD",
                "2023-Q3 | linked-units     | 县联通公司 | 92.45 1 GOOD",
                "2023-Q4 | townships        | 郝寨镇     | 95.00 1 GOOD",
                "2023-H2 | other-units      | 县新华书店 | 50.00 14 BAD"
            })
    void thePartsOfTheYear(String period, String group, String object, String expected) {
        assertThat(played.grade(period, group, object)).isEqualTo(expected);
    }

    /**
     * 东裕社区 (67 + 83 + 90 + 90) ÷ 4 − 4; 牌坊社区 (90 + 90 + 93.5 + 90) ÷ 4 + 2.5; 赊店镇 (83.1 + 87.9 + 90.35 + 90) ÷ 4;
     * 郝寨镇 (55 + 56 + 57 + 95) ÷ 4 + 10 of the 14 that were added; 县供电公司 (70.9 + 85.1 + 90 + 90) ÷ 4.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "communities      | 14 | 牌坊社区   | 93.38 1 GOOD",
                "communities      | 14 | 谭营村     | 90.00 2 GOOD",
                "communities      | 14 | 东裕社区   | 78.50 14 MEDIUM",
                "townships-centre | 3  | 潘河街道   | 90.00 1 GOOD",
                "townships-centre | 3  | 赊店镇     | 87.84 3 MEDIUM",
                "townships        | 13 | 饶良镇     | 91.25 1 GOOD",
                "townships        | 13 | 朱集镇     | 89.50 12 MEDIUM",
                "townships        | 13 | 郝寨镇     | 75.75 13 MEDIUM",
                "linked-units     | 4  | 县联通公司 | 90.61 1 GOOD",
                "linked-units     | 4  | 县移动公司 | 90.00 2 GOOD",
                "linked-units     | 4  | 县供电公司 | 84.00 4 MEDIUM",
                "key-units        | 18 | 县公安局   | 90.00 1 GOOD",
                "key-units        | 18 | 县科协     | 89.06 18 MEDIUM",
                "other-units      | 14 | 县供电公司 | 90.00 1 GOOD",
                "other-units      | 14 | 县工商银行 | 82.00 13 MEDIUM",
                "other-units      | 14 | 县新华书店 | 45.00 14 BAD"
            })
    void theYear(String group, int members, String object, String expected) {
        assertThat(played.ranks("2023", group)).hasSize(members);
        assertThat(played.grade("2023", group, object)).isEqualTo(expected);
    }

    /** In the draft 谭营村 has 30 % of 90 and 70 % of 50; the objection is granted before anything is published. */
    @Test
    void theObjectionChangesTheDraftAndTheAppealIsCorrected() {
        assertThat(played.headlines("assessment\\.(objected|appealed|corrected)"))
                .containsExactly(
                        "2023-07-10T15:00 assessment.objected 2023-Q2/谭营村",
                        "2023-07-11T10:00 assessment.corrected 2023-Q2/谭营村",
                        "2023-10-17T15:00 assessment.appealed 2023-Q3/朱集镇",
                        "2023-10-18T10:00 assessment.corrected 2023-Q3/朱集镇");
        assertThat(played.told("assessment\\.corrected"))
                .extracting(line -> line.at("/data/before").asText() + "→"
                        + line.at("/data/points").asText())
                .containsExactly("62.0→90.0", "58.0→88.0");
        assertThat(played.grades("2023-Q3", "townships", "朱集镇")).containsExactly("58.00 12 BAD", "88.00 12 MEDIUM");
        assertThat(played.grades("2023-Q3", "townships", "郝寨镇").get(0)).isEqualTo("57.00 13 BAD");
        assertThat(about("朱集镇", "consequence\\.(imposed|lifted)"))
                .containsExactly(
                        "2023-10-18T10:00 consequence.imposed PROMOTION_FROZEN",
                        "2023-10-18T10:00 consequence.lifted PROMOTION_FROZEN");
    }

    /** Bad for three quarters, good in the fourth, and not bad for the year. */
    @Test
    void whatThreeBadQuartersBringAndWhatRecoveryLifts() {
        assertThat(about("郝寨镇", "consequence\\.(imposed|lifted)"))
                .containsExactlyInAnyOrder(
                        "2023-04-18T10:00 consequence.imposed BONUS_STOPPED_QUARTER",
                        "2023-04-18T10:00 consequence.imposed PROMOTION_FROZEN",
                        "2023-07-17T10:00 consequence.imposed BONUS_STOPPED_TWO_QUARTERS",
                        "2023-10-18T10:00 consequence.imposed BONUS_STOPPED_YEAR",
                        "2024-01-01T00:00 consequence.lifted BONUS_STOPPED_YEAR",
                        "2024-01-12T10:00 consequence.lifted PROMOTION_FROZEN");
        assertThat(about("郝寨镇", "escalation\\.proposed"))
                .containsExactly(
                        "2023-07-13T10:00 escalation.proposed INTERVIEW",
                        "2023-10-16T10:00 escalation.proposed INTERVIEW",
                        "2023-10-16T10:00 escalation.proposed WRITTEN_REVIEW");
    }

    /** Title-holder and vertically managed, bad in both halves and for the year. */
    @Test
    void whatABadYearBrings() {
        assertThat(about("县新华书店", "consequence\\.imposed"))
                .contains(
                        "2023-07-17T10:00 consequence.imposed BONUS_STOPPED_TWO_QUARTERS",
                        "2024-01-16T10:00 consequence.imposed BONUS_STOPPED_YEAR",
                        "2024-01-22T10:00 consequence.imposed CITY_BONUS_STOPPED",
                        "2024-01-22T10:00 consequence.imposed LEADERSHIP_BARRED",
                        "2024-01-22T10:00 consequence.imposed EXCELLENT_QUOTA_CUT",
                        "2024-01-22T10:00 consequence.imposed SUPERIOR_LETTER");
        assertThat(about("县新华书店", "escalation\\.proposed")).contains("2024-01-18T10:00 escalation.proposed ADMONITION");
    }

    /** Minute, event, and kind or measure. */
    private static List<String> about(String subject, String events) {
        return played.told(events).stream()
                .filter(line -> line.path("subject").asText().equals(subject))
                .map(line -> "%s %s %s%s"
                        .formatted(
                                line.path("at").asText().substring(0, 16),
                                line.path("event").asText(),
                                line.at("/data/kind").asText(),
                                line.at("/data/measure").asText()))
                .toList();
    }
}

package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole year of wencheng-2015; instants, points and ranks worked out by hand. Whoever is not named has 90 points. */
class AssessmentYear2015Tests {

    private static final Path SCENARIO = Path.of("src/test/resources/scenarios/assessment-year-2015");
    private static final String TOLD = "assessment\\.(drafted|objected|appealed|corrected)|ranking\\..*|bulletin\\..*"
            + "|escalation\\..*|interview\\..*|commitment\\..*";

    @TempDir
    private static Path folder;

    private static ChildRehearsal rehearsal;
    private static PlayedRankings played;

    @BeforeAll
    static void play() {
        rehearsal = ChildRehearsal.play(SCENARIO.resolve("scenario.yaml"), folder);
        played = PlayedRankings.of(rehearsal.journal());
    }

    @Test
    void everyEventHappensAtItsMinute() {
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        List<ExpectedEvent> expected = ExpectedEvent.read(SCENARIO.resolve("expected.txt"));
        List<JsonNode> told = played.told(TOLD).stream()
                .filter(line -> !line.at("/data/cause").asText().matches("ISSUE_SERIOUS|ORDER_UNANSWERED"))
                .toList();
        assertThat(told.stream().map(ExpectedEvent::headline))
                .containsExactlyElementsOf(
                        expected.stream().map(ExpectedEvent::headline).toList());
        for (int at = 0; at < expected.size(); at++) {
            assertThat(expected.get(at).dataIn(told.get(at)))
                    .as(expected.get(at).headline())
                    .isEqualTo(expected.get(at).data());
        }
    }

    /**
     * January ends with a tie. May: sixteen indicators of 3.005, each 3.01. June: an issue was red from the 9th on, and still
     * when July began, until it was handed in at 10:00 of the 1st.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-01 | 下徐村 72.00 19、花园村 70.00 20、城南村 70.00 20",
                "2015-02 | 林店尾村 88.00 18、下徐村 85.00 19、城南村 80.00 20、花园村 75.00 21",
                "2015-03 | 城南村 72.00 20、下徐村 70.00 21",
                "2015-04 | 鹤东村 82.00 20、林店尾村 80.00 21",
                "2015-05 | 花园村 80.00 20、屿根村 48.16 21",
                "2015-06 | 东城村 89.50 20、鹤东村 70.00 21",
                "2015-07 | 东城村 89.50 19、苔湖村 71.00 20、珊门村 70.00 21",
                "2015-08 | 周村村 71.00 20、县前村 70.00 21",
                "2015-09 | 樟台村 71.00 20、凤垟村 70.00 21",
                "2015-10 | 上房村 71.00 20、石坟垟村 70.00 21",
                "2015-11 | 二新村 71.00 20、上徐村 70.00 21",
                "2015-12 | 下沙垟村 71.00 20、陈宅村 70.00 21"
            })
    void theVillagesBehindTheFirst(String period, String expected) {
        assertThat(played.ranks(period, "villages"))
                .hasSize(21)
                .filteredOn(rank -> rank.endsWith(" 90.00 1"))
                .hasSize(21 - expected.split("、").length);
        assertThat(String.join("、", played.behindTheFirst(period, "villages"))).isEqualTo(expected);
    }

    /** Upheld: 城南村 with 86 is before 下徐村, which is among the last two in its place. */
    @Test
    void theCorrectionMovesTwoVillagesAndNobodyElse() {
        assertThat(played.corrected("2015-02", "villages"))
                .endsWith("林店尾村 88.00 18", "城南村 86.00 19", "下徐村 85.00 20", "花园村 75.00 21");
        assertThat(played.corrected("2015-03", "villages")).isEmpty();
    }

    /** Each has its village's points: five units with 城南村, four with each of the three others. */
    @Test
    void linkedUnitsFollowTheirVillages() {
        assertThat(played.ranks("2015-02", "linked-units"))
                .hasSize(86)
                .contains("县委组织部 88.00 70", "县纪委（监察局） 85.00 74", "县委宣传部 80.00 78", "县旅游功能区 75.00 83");
        assertThat(played.corrected("2015-02", "linked-units"))
                .contains("县委组织部 88.00 70", "县委宣传部 86.00 74", "县纪委（监察局） 85.00 79", "县旅游功能区 75.00 83");
    }

    @Test
    void nobodyElseIsInterviewedInTheYear() {
        assertThat(played.headlines("interview\\.held"))
                .containsExactly("2015-03-13T10:00 interview.held 花园村", "2015-04-14T10:00 interview.held 下徐村");
    }
}

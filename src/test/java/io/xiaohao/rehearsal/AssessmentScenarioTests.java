package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two months of assessments of wencheng-2015 on the whole product; instants, points and ranks worked out by hand. */
class AssessmentScenarioTests {

    private static final Path SCENARIO = Path.of("src/test/resources/scenarios/assessment-2015");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static ChildRehearsal rehearsal;
    private static List<JsonNode> lines;

    @BeforeAll
    static void play() {
        rehearsal = ChildRehearsal.play(SCENARIO.resolve("scenario.yaml"), folder);
        lines = rehearsal.journal().lines().map(AssessmentScenarioTests::json).toList();
    }

    @Test
    void everyEventHappensAtItsMinute() {
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        List<ExpectedEvent> expected = ExpectedEvent.read(SCENARIO.resolve("expected.txt"));
        List<JsonNode> told = lines.stream()
                .filter(line -> line.get("event").asText().matches("(assessment|ranking|bulletin)\\..*"))
                .filter(line -> !line.get("event").asText().equals("assessment.scored"))
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

    @Test
    void everySheetIsToldOfOnce() {
        assertThat(scored("2015-03-23T10:00:00+08:00")).hasSize(16);
        assertThat(scored("2015-03-25T11:00:00+08:00")).containsExactly("花园村", "城南村", "下徐村", "林店尾村");
        assertThat(scored("2015-04-03T10:00:00+08:00")).containsExactly("陈宅村");
        assertThat(scored("2015-04-21T10:00:00+08:00")).hasSize(21);
    }

    @Test
    void sixteenShareTheFirstRankAndTheRedIssueCostsHalfAPoint() {
        assertThat(ranks("2015-03", "villages", false))
                .hasSize(21)
                .endsWith("屿根村 89.50 17", "花园村 85.13 18", "林店尾村 80.00 19", "下徐村 75.00 20", "城南村 70.00 21");
        assertThat(ranks("2015-03", "villages", false).stream().filter(rank -> rank.endsWith(" 90.00 1")))
                .hasSize(16);
        assertThat(ranks("2015-03", "linked-units", false)).hasSize(86);
    }

    @Test
    void theCorrectionMovesWhoStoodBelowAndNobodyElse() {
        assertThat(ranks("2015-03", "villages", true))
                .hasSize(21)
                .endsWith("屿根村 89.50 17", "花园村 85.13 18", "下徐村 75.00 19", "城南村 70.00 20", "林店尾村 65.00 21");
        assertThat(ranks("2015-03", "linked-units", true))
                .contains("县委组织部 65.00 83")
                .filteredOn(rank -> rank.contains(" 65.00 "))
                .hasSize(4);
    }

    private static List<String> scored(String moment) {
        return lines.stream()
                .filter(line -> line.get("event").asText().equals("assessment.scored"))
                .filter(line -> line.get("at").asText().equals(moment))
                .map(line -> line.at("/data/object").asText())
                .toList();
    }

    private static List<String> ranks(String period, String group, boolean correction) {
        return lines.stream()
                .filter(line -> line.get("event").asText().equals("ranking.published"))
                .filter(line -> line.at("/data/period").asText().equals(period))
                .filter(line -> line.at("/data/group").asText().equals(group))
                .filter(line -> line.at("/data/correction").asBoolean() == correction)
                .flatMap(line -> StreamSupport.stream(line.at("/data/ranks").spliterator(), false))
                .map(rank -> "%s %s %d"
                        .formatted(
                                rank.get("object").asText(),
                                rank.get("points").decimalValue().setScale(2).toPlainString(),
                                rank.get("rank").asInt()))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }
}

package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of wenshan-2021, May to December: visits every week and the four milestones, with two counties that lag. What is
 * expected was worked out by hand from the domain's rules and the State Council's calendar.
 */
class SupervisionScenarioTests {

    private static final Path SCENARIO = Path.of("src/test/resources/scenarios/hundred-days-2021/supervision.yaml");

    private static final List<String> COUNTIES = List.of("文山市", "砚山县", "西畴县", "麻栗坡县", "马关县", "丘北县", "广南县", "富宁县");

    private static final List<String> MISSED_VISITS = List.of(
            "2021-06-14T00:00 2021-W23/丘北县",
            "2021-06-21T00:00 2021-W24/丘北县",
            "2021-09-13T00:00 2021-W36/富宁县",
            "2021-09-20T00:00 2021-W37/富宁县",
            "2021-09-27T00:00 2021-W38/富宁县",
            "2021-10-04T00:00 2021-W39/富宁县");

    private static final List<String> MISSED_MILESTONES = List.of(
            "2021-07-01T00:00 2021-06/砚山县 points",
            "2021-07-01T00:00 2021-06/丘北县 rate",
            "2021-07-15T00:00 2021-06/富宁县 points requirements",
            "2021-08-01T00:00 2021-07/马关县 requirements",
            "2021-08-01T00:00 2021-07/丘北县 rate",
            "2021-09-02T10:00 2021-08/丘北县 rate");

    @TempDir
    private static Path folder;

    private static List<JsonNode> journal;

    @BeforeAll
    static void play() {
        ChildRehearsal rehearsal = ChildRehearsal.play(SCENARIO, folder);
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        journal =
                rehearsal.journal().lines().map(SupervisionScenarioTests::line).toList();
    }

    @Test
    void everyGroupOwesAVisitEveryWeekFromItsFirstWorkingDay() {
        List<String> expected = new ArrayList<>();
        for (int week = 22; week <= 52; week++) {
            for (String county : COUNTIES) {
                expected.add(VisitsByHand.FIRST_WORKING_DAYS.get(week - 22) + "T09:00 2021-W" + week + "/" + county);
            }
        }
        assertThat(told("visit.due")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsNotVisitedBySundayIsMissedAndEverythingElseRecorded() {
        assertThat(told("visit.missed")).containsExactlyInAnyOrderElementsOf(MISSED_VISITS);
        assertThat(told("visit.recorded"))
                .hasSize(31 * 8 - MISSED_VISITS.size())
                .contains(
                        "2021-06-01T10:00 2021-W22/文山市",
                        "2021-06-09T15:00 2021-W23/砚山县",
                        "2021-06-16T10:00 2021-W24/富宁县",
                        "2021-06-22T10:00 2021-W25/丘北县",
                        "2021-10-09T10:00 2021-W40/富宁县",
                        "2021-12-28T10:00 2021-W52/广南县");
    }

    @Test
    void aVisitTellsItsGroupItsMethodAndWhatItFound() {
        JsonNode visit = only("visit.recorded", "2021-W23/砚山县").path("data");

        assertThat(visit.path("week").asText()).isEqualTo("2021-W23");
        assertThat(visit.path("group").asText()).isEqualTo("砚山县督战组");
        assertThat(visit.path("method").asText()).isEqualTo("PHONE");
        String found = visit.path("found").get(0).asText();
        assertThat(at(only("issue.registered", found))).isEqualTo("2021-06-09T15:00");
        assertThat(only("visit.recorded", "2021-W24/砚山县")
                        .path("data")
                        .path("method")
                        .asText())
                .isEqualTo("INTERVIEW");
    }

    @Test
    void everyWeekOneVisitIsDrawnForRandomSupervision() {
        assertThat(told("visit.drawn")).hasSize(31).contains("2021-05-31T09:00 2021-W22", "2021-12-27T09:00 2021-W52");
    }

    @Test
    void everyCountyIsJudgedAtEveryMilestone() {
        assertThat(told("milestone.missed"))
                .containsExactlyInAnyOrderElementsOf(MISSED_MILESTONES.stream()
                        .map(each -> each.substring(0, each.indexOf(' ', each.indexOf('/'))))
                        .toList());
        List<String> met = new ArrayList<>();
        List.of(
                        "2021-06-01T00:00 2021-05",
                        "2021-07-01T00:00 2021-06",
                        "2021-08-01T00:00 2021-07",
                        "2021-09-01T00:00 2021-08")
                .forEach(milestone -> COUNTIES.forEach(county -> met.add(milestone + "/" + county)));
        met.removeIf(
                each -> MISSED_MILESTONES.stream().anyMatch(missed -> missed.split(" ")[1].equals(each.split(" ")[1])));
        assertThat(told("milestone.met")).containsExactlyInAnyOrderElementsOf(met);
    }

    @Test
    void aMissedMilestoneTellsWhatIsLacking() {
        MISSED_MILESTONES.forEach(each -> {
            String[] parts = each.split(" ", 3);
            JsonNode data = only("milestone.missed", parts[1]).path("data");
            assertThat(String.join(" ", texts(data.path("lacking"))))
                    .as(parts[1])
                    .isEqualTo(parts[2]);
        });
    }

    @Test
    void aMilestoneTellsItsFigures() {
        JsonNode yanshan = only("milestone.missed", "2021-06/砚山县").path("data");
        assertThat(yanshan.path("date").asText()).isEqualTo("2021-06-30");
        assertThat(yanshan.path("object").asText()).isEqualTo("砚山县");
        assertThat(yanshan.path("points").decimalValue()).isEqualByComparingTo("745");
        assertThat(yanshan.path("minPoints").decimalValue()).isEqualByComparingTo("750");
        assertThat(yanshan.path("minRate").decimalValue()).isEqualByComparingTo("95");
        assertThat(yanshan.path("rate").decimalValue()).isEqualByComparingTo("100");
        assertThat(only("milestone.missed", "2021-06/丘北县")
                        .path("data")
                        .path("rate")
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(only("milestone.met", "2021-08/文山市")
                        .path("data")
                        .path("points")
                        .decimalValue())
                .isEqualByComparingTo("850");
        assertThat(only("milestone.missed", "2021-06/富宁县").path("data").has("points"))
                .isFalse();
    }

    private static List<String> told(String event) {
        return journal.stream()
                .filter(line -> line.path("event").asText().equals(event))
                .map(line -> at(line) + " " + line.path("subject").asText())
                .toList();
    }

    private static JsonNode only(String event, String subject) {
        List<JsonNode> found = journal.stream()
                .filter(line -> line.path("event").asText().equals(event))
                .filter(line -> line.path("subject").asText().equals(subject))
                .toList();
        assertThat(found).as(event + " " + subject).hasSize(1);
        return found.get(0);
    }

    private static String at(JsonNode line) {
        return line.path("at").asText().substring(0, 16);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode line(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weekly reports as scenarios on the whole product; what is expected was worked out by hand from the calendar. */
class WeeklyReportScenarioTests {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void reportsAroundTheNationalDay() throws IOException {
        ChildRehearsal rehearsal = ChildRehearsal.play(SCENARIOS.resolve("weekly-reports-2021/scenario.yaml"), folder);

        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        List<ExpectedEvent> expected = ExpectedEvent.read(SCENARIOS.resolve("weekly-reports-2021/expected.txt"));
        List<JsonNode> lines = reports(rehearsal);
        assertThat(lines.stream().map(ExpectedEvent::headline).sorted())
                .containsExactlyElementsOf(
                        expected.stream().map(ExpectedEvent::headline).sorted().toList());
        expected.forEach(event -> assertThat(lines)
                .as(event.headline())
                .filteredOn(line -> ExpectedEvent.headline(line).equals(event.headline()))
                .extracting(event::dataIn)
                .contains(event.data()));
    }

    @Test
    void everyUnitEvaluatesItself() throws IOException {
        Path scenario = Files.writeString(folder.resolve("self-evaluation.yaml"), """
                programme: sheqi-2022
                from: 2022-04-05T08:00
                to: 2022-04-07T18:00
                autopilot: true
                """);

        ChildRehearsal rehearsal = ChildRehearsal.play(scenario, folder);

        assertThat(rehearsal.exitCode()).as(rehearsal.err()).isZero();
        List<JsonNode> lines = reports(rehearsal);
        // Tuesday 5 April is the holiday of 清明: the week's first working day is Wednesday
        assertThat(lines)
                .filteredOn(line -> line.path("event").asText().equals("report.requested"))
                .hasSize(62)
                .allMatch(line -> line.path("at").asText().equals("2022-04-06T09:00:00+08:00"))
                .allMatch(line -> line.at("/data/form").asText().equals("SELF_EVALUATION"));
        assertThat(lines)
                .filteredOn(line -> line.path("event").asText().equals("report.submitted"))
                .hasSize(62)
                .allMatch(line -> line.path("at").asText().equals("2022-04-07T10:00:00+08:00"));
    }

    private static List<JsonNode> reports(ChildRehearsal rehearsal) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : rehearsal.journal().lines().toList()) {
            JsonNode event = JSON.readTree(line);
            if (event.path("event").asText().startsWith("report.")) {
                lines.add(event);
            }
        }
        return lines;
    }
}

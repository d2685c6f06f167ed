package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders, criticism, interviews and what is raised by hand, at instants worked out by hand from the calendar. */
class EscalationScenarioTests {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"escalation-2021", "last-two-2015"})
    void everyStepOfTheLadderHappensAtItsMinute(String name) throws IOException {
        Path scenario = SCENARIOS.resolve(name);
        ChildRehearsal rehearsal =
                ChildRehearsal.play(scenario.resolve("scenario.yaml"), Files.createDirectories(folder.resolve(name)));
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        List<ExpectedEvent> expected = ExpectedEvent.read(scenario.resolve("expected.txt"));
        List<JsonNode> lines = rehearsal
                .journal()
                .lines()
                .map(EscalationScenarioTests::json)
                .filter(line ->
                        line.get("event").asText().matches("(escalation|interview|commitment|accountability)\\..*"))
                .toList();
        assertThat(lines.stream().map(ExpectedEvent::headline).sorted())
                .containsExactlyElementsOf(
                        expected.stream().map(ExpectedEvent::headline).sorted().toList());
        expected.forEach(event -> assertThat(lines)
                .as(event.headline())
                .filteredOn(line -> ExpectedEvent.headline(line).equals(event.headline()))
                .extracting(event::dataIn)
                .contains(event.data()));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }
}

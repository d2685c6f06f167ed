package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of sheqi-2022 in which one titled unit is bad for three quarters and recovers. A quarter is computed when its last
 * month is published, at 10:00 of the fourth working day of the next month; then two working days of 核对 and the leader's
 * morning after, headquarters' the next, the offices' decision the one after that.
 */
class ConsequenceScenarioTests {

    private static final Path PACK = Path.of("programmes/sheqi-2022");
    private static final String UNIT = "县科协";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static ChildRehearsal rehearsal;

    @BeforeAll
    static void play() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        try (Stream<Path> files = Files.list(PACK)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
        giveTitle(pack.resolve("units.csv"));
        leaveOutWeeklyReports(pack.resolve("programme.yaml"));
        Path scenario = folder.resolve("year.yaml");
        Files.writeString(scenario, """
                programme: pack
                from: 2022-05-20T08:00
                to:   2023-04-20T18:00
                autopilot: true
                steps:
                  - {at: 2022-06-06T10:00, complete: score-object, object: 县科协, period: 2022-Q2, with: {points: 40}}
                  - {at: 2022-09-05T10:00, complete: score-object, object: 县科协, period: 2022-Q3, with: {points: 41}}
                  - {at: 2022-12-05T10:00, complete: score-object, object: 县科协, period: 2022-Q4, with: {points: 42}}
                """);
        rehearsal = ChildRehearsal.play(scenario, folder);
    }

    @Test
    void theYearPlays() {
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
    }

    @Test
    void bonusesStopStepByStep() {
        assertThat(told("consequence.imposed"))
                .contains(
                        "2022-07-15T10:00 BONUS_STOPPED_QUARTER 2022-04-01 2022-06-30",
                        "2022-10-19T10:00 BONUS_STOPPED_TWO_QUARTERS 2022-04-01 2022-09-30",
                        "2023-01-17T10:00 BONUS_STOPPED_YEAR 2022-01-01 2022-12-31",
                        "2023-01-28T10:00 CITY_BONUS_STOPPED 2022-01-01 2022-12-31");
    }

    @Test
    void promotionIsFrozenOnceAndLiftedWhenTheUnitHasLeftTheLaggards() {
        assertThat(told("consequence.proposed").stream().filter(each -> each.contains("PROMOTION")))
                .containsExactly("2022-07-13T10:00 PROMOTION_FROZEN 2022-07-13 ");
        assertThat(told("consequence.lifted")).containsExactly("2023-04-14T10:00 PROMOTION_FROZEN 2022-07-13 ");
    }

    @Test
    void theBadYearTouchesHonoursAndLeadership() {
        assertThat(told("consequence.recommended").stream().filter(each -> each.startsWith("2023-01-20T10:00")))
                .containsExactly(
                        "2023-01-20T10:00 HONOUR_DEDUCTION 2022-01-01 2022-12-31",
                        "2023-01-20T10:00 HONOUR_CRITICISM 2022-01-01 2022-12-31",
                        "2023-01-20T10:00 HONOUR_DEADLINE 2023-01-01 2023-12-31",
                        "2023-01-20T10:00 CITY_BONUS_STOPPED 2022-01-01 2022-12-31",
                        "2023-01-20T10:00 LEADERSHIP_BARRED 2022-01-01 2022-12-31",
                        "2023-01-20T10:00 EXCELLENT_QUOTA_CUT 2022-01-01 2022-12-31");
    }

    private static void giveTitle(Path units) throws IOException {
        String text = Files.readString(units);
        String changed = text.replaceFirst("(?m)^(sheqi-\\w+," + UNIT + ",[^,]*,[^,]*,[^,]*,[^,]*,)[^,]*", "$1是");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(units, changed);
    }

    /** They have nothing to do with this, and are most of a year's tasks. */
    private static void leaveOutWeeklyReports(Path main) throws IOException {
        String text = Files.readString(main);
        String changed = text.replaceFirst("(?m)^weekly-reports:\\R(?:[ #].*\\R|\\R)+", "");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(main, changed);
    }

    /** When, which kind, from, to. */
    private static List<String> told(String event) {
        return rehearsal
                .journal()
                .lines()
                .map(ConsequenceScenarioTests::line)
                .filter(line -> line.path("event").asText().equals(event)
                        && line.path("subject").asText().equals(UNIT))
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.path("at").asText().substring(0, 16),
                                line.path("data").path("kind").asText(),
                                line.path("data").path("from").asText(),
                                line.path("data").path("to").asText()))
                .toList();
    }

    private static JsonNode line(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole scenarios on the whole product. What is expected in them was worked out by hand from the domain's rules and the
 * State Council's calendar; within one minute the order is not asserted here.
 */
class RehearsalScenarioTests {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    private static final Map<String, ChildRehearsal> PLAYED = new ConcurrentHashMap<>();

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"closed-loop-2021", "national-day-2021", "spring-festival-2023", "year-end-2021"})
    void everyEventHappensAtItsMinute(String name) {
        ChildRehearsal rehearsal = play(name + "/scenario.yaml");
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.exitCode()).isZero();
        List<ExpectedEvent> expected =
                ExpectedEvent.read(SCENARIOS.resolve(name).resolve("expected.txt"));
        List<JsonNode> lines = ExpectedEvent.ofTheLoop(rehearsal.journal());
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
    void theSameScenarioGivesTheSameJournalByteForByte() throws IOException {
        ChildRehearsal first = play("closed-loop-2021/scenario.yaml");
        ChildRehearsal second = ChildRehearsal.play(
                SCENARIOS.resolve("closed-loop-2021/scenario.yaml"), Files.createTempDirectory(folder, "again"));
        assertThat(second.journal()).isNotEmpty().isEqualTo(first.journal());
    }

    @Test
    void theSummaryTellsEachObjectsIssues() {
        ChildRehearsal rehearsal = play("closed-loop-2021/scenario.yaml");
        assertThat(rehearsal.out()).contains("预演完成：wenshan-2021", "2021-05-30 08:00 至 2021-07-05 18:00");
        assertThat(rehearsal.out().lines().map(String::strip))
                .anyMatch(line -> line.matches("文山市 +1 +0 +1 +1 +0\\.00%"))
                .anyMatch(line -> line.matches("砚山县 +1 +1 +0 +0 +100\\.00%"))
                .anyMatch(line -> line.matches("合计 +2 +1 +1 +1 +50\\.00%"));
    }

    @Test
    void anUnknownAreaEndsTheRehearsalWithItsLine() {
        ChildRehearsal rehearsal = play("refused/unknown-area.yaml");
        assertThat(rehearsal.exitCode()).isEqualTo(RehearsalCommand.REFUSED);
        assertThat(rehearsal.err()).startsWith("unknown-area.yaml 第6行：").contains("不存在县");
        assertThat(ExpectedEvent.ofTheLoop(rehearsal.journal()).stream().map(ExpectedEvent::headline))
                .containsExactly("2021-06-01T10:00 issue.registered T-1", "2021-06-01T10:00 issue.assigned T-1");
    }

    @Test
    void aTaskThatIsNotOpenEndsTheRehearsalWithItsLine() {
        ChildRehearsal rehearsal = play("refused/task-not-open.yaml");
        assertThat(rehearsal.exitCode()).isEqualTo(RehearsalCommand.REFUSED);
        assertThat(rehearsal.err())
                .startsWith("task-not-open.yaml 第6行：")
                .contains("verify-rectification", "不在待办中", "rectify-issue");
    }

    @Test
    void whatCanBeSeenInTheFileIsToldBeforeAnythingIsPlayed() {
        ChildRehearsal past = play("refused/step-in-the-past.yaml");
        assertThat(past.exitCode()).isEqualTo(RehearsalCommand.REFUSED);
        assertThat(past.err()).startsWith("step-in-the-past.yaml 第5行：步骤早于起始时刻");
        assertThat(past.journal()).isEmpty();
        ChildRehearsal nowhere = play("refused/unknown-programme.yaml");
        assertThat(nowhere.exitCode()).isEqualTo(RehearsalCommand.REFUSED);
        assertThat(nowhere.err())
                .startsWith("unknown-programme.yaml 第1行：找不到方案“nowhere-2021”")
                .contains("sheqi-2022、wencheng-2015、wenshan-2021");
    }

    @Test
    void theScenariosTogetherHaveEveryEventOfTheLoop() throws IOException {
        Set<String> events = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            files.filter(file -> file.endsWith("expected.txt"))
                    .flatMap(file -> ExpectedEvent.read(file).stream())
                    .map(ExpectedEvent::event)
                    .forEach(events::add);
        }
        assertThat(events)
                .containsAll(Stream.of(
                                "registered",
                                "assigned",
                                "signed-for",
                                "forwarded",
                                "reminded",
                                "overdue",
                                "seriously-overdue",
                                "extension-requested",
                                "extended",
                                "extension-refused",
                                "transferred",
                                "shelved",
                                "resumed",
                                "submitted",
                                "returned",
                                "verified",
                                "closed",
                                "rejected",
                                "merged",
                                "relapsed",
                                "reopened",
                                "dispatch-late",
                                "verification-late",
                                "deadline-recomputed")
                        .map(name -> "issue." + name)
                        .collect(Collectors.toSet()))
                .contains("recheck.drawn", "recheck.passed", "calendar.changed");
    }

    /** Each scenario is played once, however many tests look at it: a JVM takes seconds to start. */
    private static ChildRehearsal play(String scenario) {
        return PLAYED.computeIfAbsent(scenario, RehearsalScenarioTests::playNow);
    }

    private static ChildRehearsal playNow(String scenario) {
        try {
            return ChildRehearsal.play(SCENARIOS.resolve(scenario), Files.createTempDirectory(folder, "played"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

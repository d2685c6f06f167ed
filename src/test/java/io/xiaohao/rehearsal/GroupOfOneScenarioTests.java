package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One community with one check point, each alone in its group: first, last and the only one to be drawn. */
class GroupOfOneScenarioTests {

    private static final Path SHIQIAO = Path.of("src/test/resources/packs/shiqiao-2025");

    @TempDir
    private static Path folder;

    private static ChildRehearsal rehearsal;
    private static PlayedRankings played;

    @BeforeAll
    static void play() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        try (Stream<Path> files = Files.list(SHIQIAO)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
        for (String table : List.of("areas.csv", "points.csv", "responsibilities.csv")) {
            Files.write(
                    pack.resolve(table), Files.readAllLines(pack.resolve(table)).subList(0, 2));
        }
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(scenario, """
                programme: pack
                from: 2025-01-02T08:00
                to: 2025-04-30T18:00
                autopilot: true
                steps: []
                """);
        rehearsal = ChildRehearsal.play(scenario, folder);
        played = PlayedRankings.of(rehearsal.journal());
    }

    /** The quarter's sheets are in by the day on which March is found to have nobody left; computed then, and looked over. */
    @Test
    void itIsDrawnInTheFirstMonthAndTheTwoOthersAreNotHeld() {
        assertThat(rehearsal.err()).isEmpty();
        assertThat(played.headlines("assessment\\.sampled|bulletin\\.published"))
                .containsExactly(
                        "2025-01-20T09:00 assessment.sampled 2025-01/check-points",
                        "2025-01-20T09:00 assessment.sampled 2025-01/communities",
                        "2025-02-10T10:00 bulletin.published 2025-01",
                        "2025-03-26T10:00 bulletin.published 2025-Q1",
                        "2025-04-21T09:00 assessment.sampled 2025-04/check-points",
                        "2025-04-21T09:00 assessment.sampled 2025-04/communities");
    }

    @Test
    void itIsFirstAndGradedByItsPoints() {
        assertThat(played.ranks("2025-01", "communities")).containsExactly("东街社区 90.00 1");
        assertThat(played.ranks("2025-Q1", "communities")).containsExactly("东街社区 90.00 1");
        assertThat(played.grade("2025-Q1", "communities", "东街社区")).isEqualTo("90.00 1 GOOD");
    }
}

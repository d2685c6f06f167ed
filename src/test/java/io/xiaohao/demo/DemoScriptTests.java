package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the demonstrations can be read, and their stories go forward. */
class DemoScriptTests {

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "wenshan-2021", "sheqi-2022"})
    void everyStoryGoesForwardAndEndsBeforeTheDayOnWhichItIsPlayed(String programme) {
        DemoScript script = DemoScriptReader.read(programme).orElseThrow();
        assertThat(script.stories()).hasSizeGreaterThanOrEqualTo(12);
        for (DemoStory story : script.stories()) {
            List<String> moments = new ArrayList<>(List.of(story.at()));
            story.steps().forEach(step -> moments.add(step.at()));
            assertThat(moments.stream().map(DemoScriptTests::position))
                    .as(story.name())
                    .isSorted();
            assertThat(moments).as(story.name()).allMatch(moment -> moment.matches("w-[1-9]\\d* \\d\\d:\\d\\d"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "wenshan-2021", "sheqi-2022"})
    void whatIsPhotographedHasAScene(String programme) {
        DemoScript script = DemoScriptReader.read(programme).orElseThrow();
        assertThat(script.stories())
                .filteredOn(story ->
                        story.steps().stream().anyMatch(step -> !step.pictures().isEmpty()))
                .isNotEmpty()
                .allMatch(story -> story.scene() != null);
    }

    @Test
    void aProgrammeWithoutAFileHasNoDemonstration() {
        assertThat(DemoScriptReader.read("qingxi-2025")).isEmpty();
    }

    /** {@code w-12 09:30} as minutes, the further back the less. */
    private static int position(String moment) {
        String[] parts = moment.substring(2).split("[ :]");
        return -Integer.parseInt(parts[0]) * 24 * 60 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }
}

package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the demonstrations can be read, and their stories go forward. */
class DemoScriptTests {

    private static final int MOST_PARTS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "sheqi-2022"})
    void everyStoryGoesForwardAndEndsBeforeTheDayOnWhichItIsPlayed(String programme) {
        DemoScript script = DemoScriptReader.read(programme).orElseThrow();
        assertThat(script.stories()).hasSizeGreaterThanOrEqualTo(12);
        script.stories().forEach(story -> {
            IntStream.rangeClosed(0, MOST_PARTS).forEach(part -> requireForward(story, part));
            assertThat(moments(story, step -> true))
                    .as(story.name())
                    .allMatch(moment -> moment.matches("w-[1-9]\\d* \\d\\d:\\d\\d"));
        });
    }

    /** Parts go on side by side; each of them goes forward. */
    private static void requireForward(DemoStory story, int part) {
        assertThat(moments(story, step -> step.part() == part).map(DemoScriptTests::position))
                .as("%s, part %d", story.name(), part)
                .isSorted();
    }

    private static Stream<String> moments(DemoStory story, Predicate<DemoStep> which) {
        return Stream.concat(
                Stream.of(story.at()), story.steps().stream().filter(which).map(DemoStep::at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "sheqi-2022"})
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

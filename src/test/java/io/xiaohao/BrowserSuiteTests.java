package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Says whether the journeys in {@code src/browser} are part of this build. Where they are not it is skipped with the reason,
 * so that nobody takes their silence for success.
 */
class BrowserSuiteTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String JOURNEYS = "io/xiaohao/browser/BrowserTest.class";

    @Test
    void theJourneysInABrowserArePartOfThisBuild() {
        boolean compiled = getClass().getClassLoader().getResource(JOURNEYS) != null;

        assumeTrue(compiled, BrowserSuiteTests::whyNot);

        assertThat(CHROMIUM).as("the browser of the journeys").isExecutable();
    }

    private static String whyNot() {
        return CHROMIUM.toFile().exists()
                ? "The browser journeys were left out: Maven's profile \"browser\" is switched off."
                : "The browser journeys were left out: there is no " + CHROMIUM + " here (apt-get install chromium).";
    }
}

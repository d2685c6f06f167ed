package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page with axe: what keeps people from reading or using it, by WCAG 2.2 level A and AA. */
final class Axe {

    private static final String SCRIPT = read();
    private static final String SERIOUS = """
            async () => {
              const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']});
              return found.violations
                .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                .map(fault => `${fault.id}: ${fault.help} ` + fault.nodes.map(node => node.target.join(' ')).join(', '));
            }""";
    private static final String TOO_WIDE = "document.documentElement.scrollWidth - innerWidth";

    private Axe() {}

    /** The page has no serious fault, and nobody has to scroll sideways for it. */
    static void requireUsable(Page page, String what) {
        page.evaluate(SCRIPT);
        assertThat((List<?>) page.evaluate(SERIOUS))
                .as("what axe finds on " + what)
                .isEmpty();
        assertThat((Integer) page.evaluate(TOO_WIDE))
                .as("pixels beyond the screen on " + what)
                .isLessThanOrEqualTo(0);
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody sees on a page of Camunda's that is not Chinese: words, not ids, keys, file names or values. */
final class Latin {

    /** Names of things that are called so in Chinese too. */
    private static final Set<String> NAMES =
            Set.of("Camunda", "ID", "API", "JSON", "XML", "BPMN", "DMN", "CSV", "FEEL", "JUEL");

    /** Ids without a sign in them that would tell that they are ids: roles, processes, variables, types of the engine. */
    private static final Set<String> KEYS = Set.of(
            "admin",
            "leader",
            "leaders",
            "headquarters",
            "supervision",
            "supervisor",
            "discipline",
            "organization",
            "auditor",
            "security",
            "auditors",
            "wencheng",
            "wenshan",
            "sheqi",
            "xiaohao",
            "tasklist",
            "cockpit",
            "welcome",
            "escalation",
            "consequence",
            "assessment",
            "milestone",
            "programme",
            "default",
            "String",
            "true",
            "false");

    private static final String VISIBLE = """
            ({names, keys}) => {
              const allowed = new Set([...names, ...keys]);
              const shown = part => {
                const box = part.getBoundingClientRect();
                const style = getComputedStyle(part);
                return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.opacity !== '0';
              };
              const strange = text => text
                .replace(/\\$\\{[^}]*\\}|"[A-Z_、]+"/g, ' ')
                .replace(/[\\w.@:\\/-]*[\\w@.\\/]*[-_:@.\\/\\d][\\w.@:\\/-]*/g, ' ')
                .match(/[A-Za-z]{2,}/g)?.filter(word => !allowed.has(word)) ?? [];
              const found = new Set();
              const note = (text, part) => strange(text).length && shown(part) && found.add(text.trim().slice(0, 100));
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (!['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA'].includes(text.parentElement.tagName)) {
                  note(text.textContent, text.parentElement);
                }
              }
              document.querySelectorAll('[title], [placeholder], [aria-label], [uib-tooltip], [tooltip]').forEach(part =>
                ['title', 'placeholder', 'aria-label', 'uib-tooltip', 'tooltip'].forEach(name =>
                  note(part.getAttribute(name) ?? '', part)));
              return [...found];
            }""";

    private static final String CLIPPED = """
            () => [...document.querySelectorAll('h1, h2, h3, label, th, dt, button, .btn, .nav a')]
              .filter(part => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 2
                && getComputedStyle(part).overflowX === 'hidden' && !part.title)
              .map(part => part.textContent.trim().slice(0, 60))""";

    private Latin() {}

    /** The page is there, and all that it says is Chinese and to be seen whole. */
    static void requireNone(Page page, String what) {
        assertThat(page.locator("[cam-widget-loader] .loading").locator("visible=true"))
                .hasCount(0);
        assertThat((List<?>) page.evaluate(VISIBLE, Map.of("names", List.copyOf(NAMES), "keys", List.copyOf(KEYS))))
                .as("what is not Chinese on " + what)
                .isEmpty();
        assertThat((List<?>) page.evaluate(CLIPPED))
                .as("what is cut off on " + what)
                .isEmpty();
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The dashboard as somebody opens it in the morning. */
final class MorningPage {

    private static final String NUMBERS_THAT_LEAD_NOWHERE = """
            () => {
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const found = [];
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const part = text.parentElement;
                // A name may be a number, such as the citizens' hotline.
                if (/^\\s*[1-9][\\d,]*\\s*$/.test(text.textContent) && !part.closest('a, th, svg, .chart-x')) {
                  found.push(`${part.closest('section')?.querySelector('h2')?.textContent}: ${text.textContent.trim()}`);
                }
              }
              return found;
            }""";
    /** A part of the page with figures that lead to a list, and without a word on how they come about. */
    private static final String FIGURES_WITHOUT_A_WORD = """
            () => [...document.querySelectorAll('main section')]
              .filter(part => [...part.querySelectorAll('a')].some(link => /^\\s*[1-9][\\d,]*\\s*个?\\s*$/.test(link.textContent)))
              .filter(part => !part.querySelector('.how, .rate-formula, .tile-note'))
              .map(part => part.querySelector('h2')?.textContent ?? part.className)""";
    /** Presses a link, and answers what the page says of the next one as soon as it says anything. */
    private static final String SAID_OF_THE_NEXT = """
            link => new Promise(said => {
              const bar = document.querySelector('.frame-progress');
              new MutationObserver(() => said(bar.textContent)).observe(bar, {childList: true});
              link.click();
            })""";

    private final Page page;

    private MorningPage(Page page) {
        this.page = page;
    }

    static MorningPage open(Page page) {
        page.navigate("/");
        Axe.requireUsable(page, "/");
        return new MorningPage(page);
    }

    MorningPage shows(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
        return this;
    }

    /** A figure says how it comes about. */
    MorningPage tellsHowItIsComputed(String summary) {
        Locator how = page.locator("details")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first();
        how.locator("summary").click();
        assertThat(how).hasAttribute("open", "");
        return this;
    }

    MorningPage everyNumberLeadsToItsList() {
        assertThat((List<?>) page.evaluate(NUMBERS_THAT_LEAD_NOWHERE))
                .as("numbers without a list behind them")
                .isEmpty();
        return this;
    }

    /** Wherever there are figures it can be read how they come about. */
    MorningPage everyFigureTellsHowItIsComputed() {
        assertThat((List<?>) page.evaluate(FIGURES_WITHOUT_A_WORD))
                .as("figures that do not say how they come about")
                .isEmpty();
        return this;
    }

    /** The number of a light is the number of issues in the list behind it; comes back afterwards. */
    MorningPage goesTo(String light) {
        Locator tile = page.locator(".tile")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(light, new Page.GetByTextOptions().setExact(true))))
                .locator("a.tile-number");
        String number = tile.locator("b").textContent().strip();
        tile.click();
        page.waitForURL(Pattern.compile(".*/issues\\?.*"));
        assertThat(page.locator(".found-total b")).hasText(number);
        page.goBack();
        return this;
    }

    /** An entry of the menu whose page is late says so until it is there. */
    MorningPage saysThatItIsComing(String entry) {
        AtomicReference<Route> late = new AtomicReference<>();
        page.route("**/issues", late::set);
        Object said = page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .evaluate(SAID_OF_THE_NEXT);
        assertThat(said).isEqualTo("正在处理，请稍候…");
        late.get().resume();
        page.waitForURL("**/issues");
        assertThat(page.locator(".frame-progress")).isHidden();
        return this;
    }

    MorningPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }
}

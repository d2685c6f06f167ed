package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** Camunda's Tasklist as somebody sees it: what he has to do, newest first. */
final class Tasklist {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";
    private static final String CARD_OR_NOTHING = "[cam-tasks] .xh-card, [cam-tasks] .well";
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(1);
    private static final double LOOK_AGAIN_MILLISECONDS = 5_000;

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist open(Page page) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.load();
        return tasklist;
    }

    /**
     * Opens what is to be done about an issue, by its number, or about another matter, by its heading. What was due while
     * the product was off may not be there yet: he looks again.
     */
    TaskPage open(String about) {
        Locator task = task(about);
        Awaitility.await("a task about " + about)
                .atMost(LONGEST_CATCHING_UP)
                .pollInSameThread()
                .until(() -> isThere(task));
        task.locator("h4 a").click();
        return new TaskPage(page, about);
    }

    /** The issue waits for somebody else. */
    Tasklist hasNothingAbout(String number) {
        assertThat(task(number)).hasCount(0);
        return this;
    }

    Tasklist picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    Tasklist pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private boolean isThere(Locator task) {
        try {
            task.waitFor(new Locator.WaitForOptions().setTimeout(LOOK_AGAIN_MILLISECONDS));
            return true;
        } catch (TimeoutError notYet) {
            load();
            return false;
        }
    }

    /** On a machine that is too busy Tasklist gives up loading and stays empty: then and only then he loads it again. */
    private void load() {
        AtomicBoolean gaveUp = new AtomicBoolean();
        Consumer<String> note = error -> gaveUp.compareAndSet(false, error.contains(Watch.GAVE_UP_LOADING));
        page.onPageError(note);
        page.navigate("about:blank");
        page.navigate(ADDRESS);
        page.waitForCondition(() -> gaveUp.get() || cardOrNothing().isVisible());
        page.offPageError(note);
        if (gaveUp.get()) {
            page.reload();
        }
        assertThat(cardOrNothing()).isVisible();
    }

    private Locator cardOrNothing() {
        return page.locator(CARD_OR_NOTHING).first();
    }

    private Locator task(String number) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(number));
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;

/** {@code /issues/{number}}: everything about one issue. */
final class IssuePage {

    private final Page page;

    private IssuePage(Page page) {
        this.page = page;
    }

    static IssuePage open(Page page, String number) {
        page.navigate("/issues/" + number);
        return opened(page, number);
    }

    static IssuePage opened(Page page, String number) {
        assertThat(page.locator(".issue-title h1")).hasText(number);
        return new IssuePage(page);
    }

    IssuePage stands(String status) {
        assertThat(page.locator(".issue-title .state")).hasText(status);
        return this;
    }

    /** These are among what has happened. */
    IssuePage tells(String... acts) {
        for (String act : acts) {
            assertThat(page.locator(".timeline-act b")
                            .filter(new Locator.FilterOptions().setHasText(act))
                            .first())
                    .isVisible();
        }
        return this;
    }

    /** How many pictures there are in all. */
    IssuePage showsPictures(int count) {
        assertThat(page.locator(".stage-pictures img")).hasCount(count);
        for (Locator picture : page.locator(".stage-pictures img").all()) {
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).not().hasJSProperty("naturalWidth", 0);
        }
        page.evaluate("window.scrollTo(0, 0)");
        return this;
    }

    /** The papers that may be taken from here. */
    IssuePage offers(String... papers) {
        assertThat(page.locator(".issue-papers a"))
                .hasText(Arrays.stream(papers).map(paper -> "下载" + paper).toArray(String[]::new));
        return this;
    }

    IssuePage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    IssuePage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A page of ours that is mostly read: reports, visits, milestones, rankings. */
final class OpenPage {

    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(1);

    private final Page page;

    private OpenPage(Page page) {
        this.page = page;
    }

    /** Opens the address; the page bears the heading. */
    static OpenPage open(Page page, String address, String heading) {
        page.navigate(address);
        return new OpenPage(page).isHeaded(heading);
    }

    /** Opens the address until the page bears the heading: what was due meanwhile is done shortly after a start. */
    static OpenPage openOnceThere(Page page, String address, String heading) {
        Awaitility.await(heading).atMost(LONGEST_CATCHING_UP).pollInSameThread().until(() -> {
            page.navigate(address);
            return page.locator("h1").textContent().contains(heading);
        });
        return new OpenPage(page);
    }

    /** The page that is open bears the heading. */
    static OpenPage opened(Page page, String heading) {
        return new OpenPage(page).isHeaded(heading);
    }

    /** Goes where a link leads. */
    OpenPage follow(String link, String heading) {
        link(link).click();
        return isHeaded(heading);
    }

    /** The banner says that this is not today. */
    OpenPage isOfTheDay(String day) {
        assertThat(page.locator(".frame-demo")).containsText("当前模拟日期 " + day);
        return this;
    }

    OpenPage shows(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
        return this;
    }

    OpenPage hides(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).not().containsText(each);
        }
        return this;
    }

    /** A row of a table that names something says this of it. */
    OpenPage tells(String name, String... words) {
        Locator row = page.locator("main tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(name))));
        for (String each : words) {
            assertThat(row.first()).containsText(each);
        }
        return this;
    }

    /** A document is behind the link, and says this. */
    OpenPage offersDocument(String link, String... words) {
        Paper.behind(page, link(link)).isDocumentWith(words);
        return this;
    }

    /** The same; a copy of it is kept beside the pictures. */
    OpenPage takesDocument(String link, String file, String... words) {
        Paper.behind(page, link(link)).isDocumentWith(words).keepAs(file);
        return this;
    }

    /** A click on the small picture shows the whole one in a window of its own. */
    OpenPage opensPicture(String name) {
        Locator small = page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(name).setExact(true));
        Page whole = page.waitForPopup(() -> small.first().click());
        whole.waitForLoadState();
        assertThat(whole.locator("img")).not().hasJSProperty("naturalWidth", 0);
        whole.close();
        return this;
    }

    OpenPage attach(String label, FilePayload... files) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(files);
        return this;
    }

    /** Its address, without the host. */
    String address() {
        return URI.create(page.url()).getPath();
    }

    OpenPage write(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    OpenPage press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    OpenPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    OpenPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private OpenPage isHeaded(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    private Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

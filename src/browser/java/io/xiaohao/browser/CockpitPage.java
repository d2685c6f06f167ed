package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Camunda's Cockpit as an administrator sees it: where each process instance stands. */
final class CockpitPage {

    private static final String ADDRESS = "/camunda/app/cockpit/default/#/processes";

    private final Page page;

    private CockpitPage(Page page) {
        this.page = page;
    }

    /** Opens a process by its name. */
    static CockpitPage open(Page page, String process) {
        page.navigate("about:blank");
        page.navigate(ADDRESS);
        page.locator("td a")
                .filter(new Locator.FilterOptions().setHasText(process))
                .click();
        return new CockpitPage(page);
    }

    /** Opens the running instance about an issue; its diagram marks one place. */
    CockpitPage instance(String number) {
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row).hasCount(1);
        row.locator("a[href*='process-instance']").first().click();
        return this;
    }

    /** The instance stands at this element of the diagram, and there only. */
    CockpitPage standsAt(String element) {
        assertThat(page.locator(".djs-overlays[data-container-id='" + element + "'] .instance-count"))
                .hasText("1");
        assertThat(page.locator(".instance-count").locator("visible=true")).hasCount(1);
        return this;
    }

    CockpitPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }
}

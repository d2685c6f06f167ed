package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /issues}: the ledger. */
final class LedgerPage {

    private final Page page;

    private LedgerPage(Page page) {
        this.page = page;
    }

    static LedgerPage open(Page page) {
        page.navigate("/issues");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("问题台账");
        return new LedgerPage(page);
    }

    /** Searches in numbers, descriptions, places and categories. */
    LedgerPage search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询"))
                .click();
        return this;
    }

    LedgerPage finds(int issues) {
        assertThat(page.locator(".found-total b")).hasText(Integer.toString(issues));
        return this;
    }

    /** A row names the area and the unit. */
    LedgerPage lists(String area, String leadUnit) {
        Locator row = page.locator(".ledger-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".cell-area", new Page.LocatorOptions().setHasText(area))));
        assertThat(row).hasCount(1);
        assertThat(row.locator(".cell-unit")).hasText(leadUnit);
        return this;
    }

    /** Opens the first issue found. */
    IssuePage openFirst() {
        Locator link = page.locator(".cell-number a").first();
        String number = link.textContent();
        link.click();
        return IssuePage.opened(page, number);
    }

    LedgerPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    LedgerPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }
}

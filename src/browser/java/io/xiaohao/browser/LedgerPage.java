package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

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

    /** Types, and presses nothing. */
    LedgerPage type(String words) {
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially(words);
        return this;
    }

    /** Narrows the ledger by one of the form's choices. */
    LedgerPage choose(String field, String option) {
        page.locator("#filter label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + field)))
                .locator("select")
                .selectOption(new SelectOption().setLabel(option));
        return showsChip(field + "：" + option);
    }

    /** A condition stands above the list. */
    LedgerPage showsChip(String words) {
        assertThat(chip(words)).isVisible();
        return this;
    }

    /** Takes a condition away by its cross. */
    LedgerPage takeAway(String words) {
        chip(words).click();
        assertThat(chip(words)).hasCount(0);
        return this;
    }

    /** What is searched for stands in the address, which somebody else may open. */
    LedgerPage isAt(String address) {
        assertThat(page).hasURL(Pattern.compile(".*/issues\\?.*" + address + ".*"));
        return this;
    }

    LedgerPage isNotAt(String address) {
        assertThat(page).not().hasURL(Pattern.compile(".*" + address + ".*"));
        return this;
    }

    LedgerPage goBack() {
        page.goBack();
        return this;
    }

    LedgerPage loadAnew() {
        page.reload();
        return this;
    }

    /** Shows a column, or hides it. */
    LedgerPage switchColumn(String name) {
        Locator columns = page.locator(".tool-columns");
        if (columns.getAttribute("open") == null) {
            columns.locator("summary").click();
        }
        columns.getByLabel(name, new Locator.GetByLabelOptions().setExact(true)).click();
        return this;
    }

    LedgerPage showsColumn(String name) {
        assertThat(column(name)).isVisible();
        return this;
    }

    LedgerPage hidesColumn(String name) {
        assertThat(column(name)).isHidden();
        return this;
    }

    LedgerPage press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** One of the issues has been opened. */
    void isIssue(List<String> numbers) {
        assertThat(page).hasURL(Pattern.compile(".*/issues/(" + String.join("|", numbers) + ")"));
    }

    LedgerPage hasChosen(int issues) {
        assertThat(page.locator("[data-count]")).hasText("已选中%d个".formatted(issues));
        assertThat(page.locator(".chosen")).isInViewport();
        return this;
    }

    LedgerPage chooseAll() {
        page.getByLabel("全选本页").check();
        return this;
    }

    /** Keeps what is searched for under a name. */
    LedgerPage keepAs(String name) {
        page.getByText("保存这个查询").click();
        page.getByLabel("名字").fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        assertThat(view(name)).isVisible();
        return this;
    }

    LedgerPage openKept(String name) {
        view(name).click();
        return this;
    }

    LedgerPage forgetKept(String name) {
        page.getByLabel("删除保存的查询 " + name).click();
        assertThat(view(name)).hasCount(0);
        return this;
    }

    /** Gives all that is chosen and waits to a unit; each is told what became of it. */
    OpenPage dispatchTo(String unit) {
        page.getByText("批量交办", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("[data-dispatch] [name=leadUnit]").fill(unit);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("交办选中的问题"))
                .click();
        return OpenPage.opened(page, "已交办");
    }

    /** On paper there is the ledger with its usual head, across A4, and nothing of the page around it. */
    LedgerPage isPrintedAcross() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".ledger-paper thead th"))
                .hasText(new String[] {"序号", "问题", "责任单位", "措施", "时限", "进展", "销号"});
        assertThat(page.locator(".ledger-paper")).isVisible();
        for (String left : List.of(".frame-head", "#filter", ".ledger-table", ".chosen", ".views")) {
            assertThat(page.locator(left).first()).isHidden();
        }
        String paper =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertTrue(
                Pattern.compile("/MediaBox \\[0 0 84[12][.0-9]* 59[4-6]")
                        .matcher(paper)
                        .find(),
                "across A4");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
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

    private Locator chip(String words) {
        return page.locator(".chips").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator column(String name) {
        return page.locator(".ledger-table thead th")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")));
    }

    private Locator view(String name) {
        return page.locator(".view a").filter(new Locator.FilterOptions().setHasText(name));
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

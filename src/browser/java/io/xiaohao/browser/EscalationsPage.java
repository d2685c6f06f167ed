package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** {@code /escalations}: what waits for one's decision, and where each measure stands. */
final class EscalationsPage {

    private final Page page;

    private EscalationsPage(Page page) {
        this.page = page;
    }

    static EscalationsPage open(Page page) {
        page.navigate("/escalations");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("约谈问责");
        return new EscalationsPage(page);
    }

    /** Proposes a measure by hand. */
    EscalationsPage propose(String subject, String measure, String reason) {
        page.locator(".esc-propose summary").click();
        Locator form = page.locator("form[data-propose]");
        form.getByLabel("处置对象").fill(subject);
        form.getByLabel("措施").selectOption(new SelectOption().setLabel(measure));
        form.getByLabel("理由").fill(reason);
        Pictures.take(page, "escalation-propose");
        form.locator("button").click();
        return this;
    }

    /** A card of what waits for this person. */
    EscalationsPage waits(String subject, String... words) {
        for (String each : words) {
            assertThat(card(subject)).containsText(each);
        }
        return this;
    }

    /** The board has it in this column. */
    EscalationsPage stands(String column, String subject) {
        assertThat(page.locator(".esc-column")
                        .filter(new Locator.FilterOptions()
                                .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(column))))
                        .locator("li")
                        .filter(new Locator.FilterOptions().setHasText(subject)))
                .isVisible();
        return this;
    }

    /** With two taps of a thumb. */
    EscalationsPage approve(String subject) {
        card(subject)
                .getByText("同意", new Locator.GetByTextOptions().setExact(true))
                .tap();
        Locator confirm = card(subject).getByText("确认同意，立即生效");
        assertThat(confirm).isInViewport();
        Pictures.take(page, "escalation-phone-confirm");
        confirm.tap();
        assertThat(card(subject)).hasCount(0);
        return this;
    }

    /** Nothing about it is on the page. */
    EscalationsPage hides(String subject) {
        assertThat(page.locator("main")).not().containsText(subject);
        return this;
    }

    EscalationsPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    EscalationsPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    /** Opens its file from the board. */
    OpenPage openFromBoard(String subject) {
        page.locator(".esc-board a")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
        return OpenPage.opened(page, subject);
    }

    private Locator card(String subject) {
        return page.locator(".esc-card").filter(new Locator.FilterOptions().setHasText(subject));
    }
}

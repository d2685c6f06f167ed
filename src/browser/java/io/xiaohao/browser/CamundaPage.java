package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** A view of one of Camunda's applications, read as a whole. */
final class CamundaPage {

    private static final String TABS =
            ".ctn-content-bottom .nav-tabs li a, .ctn-tabset .nav-tabs li a, .nav-pills li a";

    private final Page page;
    private final String root;

    private CamundaPage(Page page, String root) {
        this.page = page;
        this.root = root;
    }

    static CamundaPage of(Page page, String application) {
        return new CamundaPage(page, "/camunda/app/" + application + "/default/#");
    }

    /** Opens a view, waits until it says what it is for, and reads it. */
    CamundaPage reads(String view, String words) {
        page.navigate("about:blank");
        page.navigate(root + view);
        assertThat(page.locator("body")).containsText(words);
        return read(view);
    }

    /** Follows a link of the view by its words, and reads where it leads. */
    CamundaPage opens(String link) {
        page.locator("td a, .name a")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .click();
        assertThat(page.locator(".breadcrumbs-panel, .breadcrumb").first()).containsText(link);
        return read(link);
    }

    /** Opens the first instance in the list that the view shows. */
    CamundaPage opensFirstInstance() {
        page.locator("a[href*='process-instance/']").first().click();
        page.waitForURL("**/process-instance/**");
        assertThat(page.locator(".djs-container").first()).isVisible();
        return read("the instance");
    }

    /** Reads what stands behind every tab. */
    CamundaPage readsEveryTab() {
        Locator tabs = page.locator(TABS).locator("visible=true");
        for (int i = 0; i < tabs.count(); i++) {
            String name = tabs.nth(i).innerText().strip();
            tabs.nth(i).click();
            read(name);
        }
        return this;
    }

    /** The bar leads to a page of ours. */
    CamundaPage offersOurPage(String name) {
        assertThat(page.locator(".own-page a").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
        return this;
    }

    CamundaPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    private CamundaPage read(String what) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Latin.requireNone(page, what);
        return this;
    }
}

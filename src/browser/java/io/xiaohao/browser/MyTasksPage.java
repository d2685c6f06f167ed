package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /tasks}: what somebody has to do, with the forms of Tasklist. */
final class MyTasksPage {

    private final Page page;

    private MyTasksPage(Page page) {
        this.page = page;
    }

    static MyTasksPage open(Page page) {
        page.navigate("/tasks");
        assertThat(page.locator("#tasks-head")).hasText("我的任务");
        return new MyTasksPage(page);
    }

    /** A task stands under this urgency, with this light. */
    MyTasksPage lists(String number, String urgency, String light) {
        Locator group = page.locator(".tasks-group").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(group.locator("h2")).containsText(urgency);
        assertThat(card(number).locator(".xh-light")).hasText(light);
        return this;
    }

    /** The page, loaded anew, shows the open task as one's own. */
    MyTasksPage hasClaimed(String number) {
        page.reload();
        assertThat(page.locator(".tasks-card.is-current")).containsText(number);
        assertThat(card(number).locator(".tasks-name")).containsText("已签收");
        assertThat(page.locator(".xh-submit")).isVisible();
        return this;
    }

    MyTasksPage hasNothingAbout(String number) {
        assertThat(card(number)).hasCount(0);
        return this;
    }

    /** Narrows the list to a kind of task. */
    MyTasksPage narrowTo(String kind) {
        page.locator(".tasks-kinds a")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .click();
        assertThat(page.locator(".tasks-kinds .is-active")).containsText(kind);
        return this;
    }

    /** Opens what is to be done about an issue. */
    TaskPage open(String number) {
        card(number).click();
        return new TaskPage(page, number);
    }

    /** The open form again, after the page was loaded anew. */
    TaskPage openAgain(String number) {
        page.reload();
        return new TaskPage(page, number);
    }

    /** Presses the open form's button and comes back to the list, which says that it is done. */
    MyTasksPage submit(String button) {
        Locator submit = page.locator(".xh-submit");
        assertThat(submit).hasText(button);
        submit.click();
        return backWith("已提交");
    }

    /** Lets a colleague have the open task. */
    MyTasksPage giveBack() {
        page.locator("[data-give-back]").click();
        return backWith("任务已退回");
    }

    MyTasksPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    MyTasksPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private MyTasksPage backWith(String said) {
        assertThat(page.locator("[data-said]")).containsText(said);
        return this;
    }

    private Locator card(String number) {
        return page.locator(".tasks-card").filter(new Locator.FilterOptions().setHasText(number));
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code /capture}: finding an issue with a phone. */
final class CapturePage {

    private static final String READY_WITHOUT_LINE = "没有网络也能打开本页";

    private static final String NO_ROOM = """
            () => {
              window.putIntoStore = IDBObjectStore.prototype.put;
              IDBObjectStore.prototype.put = function (...what) {
                const asked = window.putIntoStore.apply(this, what);
                this.transaction.abort();
                return asked;
              };
            }""";
    private static final String ROOM_AGAIN = "() => { IDBObjectStore.prototype.put = window.putIntoStore; }";

    private final Page page;

    private CapturePage(Page page) {
        this.page = page;
    }

    static CapturePage open(Page page) {
        page.navigate("/capture");
        CapturePage opened = new CapturePage(page);
        opened.isReady();
        return opened;
    }

    CapturePage openAgain() {
        page.reload();
        isReady();
        return this;
    }

    /** From now on the page opens without a line. */
    CapturePage isReadyForNoLine() {
        assertThat(page.locator("[data-offline]")).containsText(READY_WITHOUT_LINE);
        return this;
    }

    CapturePage losesTheLine() {
        page.context().setOffline(true);
        assertThat(page.locator("[data-line]")).containsText("没有网络");
        return this;
    }

    /** The server gets the next finding, but what it answers does not come back. */
    CapturePage losesTheNextAnswer() {
        return losesTheNextAnswerOf("**/api/programmes/*/issues");
    }

    /** The server gets the next picture, but what it answers does not come back. */
    CapturePage losesTheNextAnswerAboutAPicture() {
        return losesTheNextAnswerOf("**/api/evidence");
    }

    private CapturePage losesTheNextAnswerOf(String call) {
        AtomicBoolean lost = new AtomicBoolean();
        page.route(call, route -> {
            if (lost.compareAndSet(false, true)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        return this;
    }

    /** The device takes what it is to keep, and then finds that there is no room for it. */
    CapturePage hasNoRoom() {
        page.evaluate(NO_ROOM);
        return this;
    }

    CapturePage hasRoomAgain() {
        page.evaluate(ROOM_AGAIN);
        return this;
    }

    CapturePage findsTheLine() {
        page.context().setOffline(false);
        assertThat(page.locator("[data-line]")).hasText("有网络");
        return this;
    }

    CapturePage photograph(FilePayload picture) {
        page.locator(".capture-shot input").setInputFiles(picture);
        return this;
    }

    CapturePage chooseArea(String name) {
        Locator option = page.locator("button.capture-option").filter(new Locator.FilterOptions().setHasText(name));
        if (option.count() == 0) {
            page.getByRole(AriaRole.SEARCHBOX).fill(name);
        }
        option.first().click();
        return this;
    }

    CapturePage chooseCategory(String name) {
        page.locator("label.capture-option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return this;
    }

    CapturePage writePlace(String place) {
        page.locator("[name=place]").fill(place);
        return this;
    }

    CapturePage send() {
        page.locator("[data-send]").click();
        return this;
    }

    /** The device has it, and the form is empty again. */
    CapturePage isKept(int inAll) {
        assertThat(page.locator("[data-queue] > li")).hasCount(inAll);
        assertThat(page.locator("[data-photos] img")).hasCount(0);
        assertThat(page.locator("form[inert]")).hasCount(0);
        return this;
    }

    CapturePage isRefused(String sentence) {
        assertThat(page.locator("[data-fault]")).hasText(sentence);
        return this;
    }

    CapturePage hasWaiting(int count) {
        assertThat(page.locator("[data-queue] .is-waiting, [data-queue] .is-sending"))
                .hasCount(count);
        return this;
    }

    CapturePage hasRegistered(int count) {
        assertThat(page.locator("[data-queue] .is-registered")).hasCount(count);
        return this;
    }

    /** It could not be sent, and will be. */
    CapturePage isHeld() {
        return isHeldBecause("网络不通");
    }

    /** It could not be sent for this reason, and will be. */
    CapturePage isHeldBecause(String reason) {
        assertThat(page.locator("[data-held]")).containsText(reason);
        return this;
    }

    /** What was being filled in is still there. */
    CapturePage stillHas(int pictures, String category) {
        assertThat(page.locator("[data-photos] img")).hasCount(pictures);
        assertThat(page.locator("label.capture-option")
                        .filter(new Locator.FilterOptions().setHasText(category))
                        .getByRole(AriaRole.RADIO))
                .isChecked();
        return this;
    }

    CapturePage tellsOfPosition(String words) {
        assertThat(page.locator("[data-gps]")).containsText(words);
        return this;
    }

    /** Another issue may be the same. */
    CapturePage offersNearBy(String number) {
        assertThat(page.locator("[data-nearby]")).containsText(number);
        assertThat(page.locator("[data-hint]")).containsText("可能已经有了");
        return this;
    }

    /** It is: nothing is registered. */
    CapturePage takeAsTheSame(String number) {
        page.locator("[data-nearby] li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.locator("[data-said]")).containsText("没有重复登记");
        return this;
    }

    CapturePage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    CapturePage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private void isReady() {
        assertThat(page.locator("[data-categories] label").first()).isVisible();
    }
}

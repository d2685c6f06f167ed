package io.xiaohao.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in a journey; each has a browser of his own. */
final class People {

    private final Chromium chromium;
    private final RunningProduct product;
    private final Watch watch;
    private final List<Page> pages = new ArrayList<>();

    People(Chromium chromium, RunningProduct product) {
        this.chromium = chromium;
        this.product = product;
        this.watch = new Watch(product.address());
    }

    /** Somebody at a desk who has not logged in. */
    LoginPage atTheDesk() {
        return new LoginPage(page(Screen.DESK), watch);
    }

    /** Somebody with a phone who has not logged in. */
    LoginPage onThePhone() {
        return new LoginPage(page(Screen.PHONE), watch);
    }

    /** Somebody at a desk who has logged in with the demo's password. */
    Person signedIn(String account) {
        return atTheDesk().signIn(account);
    }

    /** A program with the account's name and the demo's password. */
    Program programOf(String account) {
        return Program.signedIn(chromium.playwright(), product.address(), account);
    }

    /**
     * Everybody goes home, and the product is switched on again at a later moment: what was due in between happens then.
     * Whoever goes on logs in anew.
     */
    void comeBackAt(String later) {
        closeWindows();
        product.restartAt(later);
    }

    private Page page(Screen screen) {
        BrowserContext window = chromium.windowFor(screen, product);
        watch.over(window);
        Page page = window.newPage();
        pages.add(page);
        return page;
    }

    /** Ends the journey and says what was not as it should be; where it failed it leaves a picture of every page. */
    void leave(String journey, boolean failed) {
        if (failed) {
            for (int i = 0; i < pages.size(); i++) {
                Pictures.take(pages.get(i), "failed-%s-%d".formatted(journey.replaceAll("\\W", ""), i + 1));
            }
        }
        closeWindows();
        if (!failed) {
            watch.requireNothingStrange();
        }
    }

    private void closeWindows() {
        pages.forEach(page -> page.context().close());
        pages.clear();
    }
}

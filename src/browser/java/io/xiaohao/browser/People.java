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
    private final List<TlsLine> lines = new ArrayList<>();

    People(Chromium chromium, RunningProduct product) {
        this.chromium = chromium;
        this.product = product;
        this.watch = new Watch(product.address());
    }

    /** Somebody at a desk who has not logged in. */
    LoginPage atTheDesk() {
        return on(Screen.DESK);
    }

    /** Somebody with a phone who has not logged in. */
    LoginPage onThePhone() {
        return on(Screen.PHONE);
    }

    /** Somebody before such a screen who has not logged in. */
    LoginPage on(Screen screen) {
        return new LoginPage(page(screen), watch);
    }

    /** Somebody with a phone who finds the product under TLS, and has not logged in. */
    LoginPage onThePhoneOverTls() {
        TlsLine line = TlsLine.to(product.address());
        lines.add(line);
        watch.alsoAt(line.address());
        return new LoginPage(page(chromium.windowFor(Screen.PHONE, product, line.address())), watch);
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

    /** The server is switched off; whoever looks at a page goes on looking at it. */
    void switchOff() {
        product.stop();
    }

    /** The server is switched on again, on the same data and address. */
    void switchOn() {
        product.startAgain();
    }

    private Page page(Screen screen) {
        return page(chromium.windowFor(screen, product));
    }

    private Page page(BrowserContext window) {
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
        lines.forEach(TlsLine::close);
        lines.clear();
    }
}

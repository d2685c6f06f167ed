package io.xiaohao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    /** Where Debian puts it; Maven's profile {@code browser} looks there too. */
    static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A journey under TLS has a certificate of its own making, which a worker of a page would not be fetched
            // by.
            "--ignore-certificate-errors");

    /** The first load of Tasklist on a busy machine with two cores. */
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** A browser of its own for one person: nothing of another's session is in it; its clock is the product's. */
    BrowserContext windowFor(Screen screen, RunningProduct product) {
        return windowFor(screen, product, product.address());
    }

    /** The same, for somebody who finds the product at another address. */
    BrowserContext windowFor(Screen screen, RunningProduct product, URI address) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(screen.width(), screen.height())
                .setHasTouch(screen == Screen.PHONE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        window.setDefaultTimeout(PATIENCE_MILLISECONDS);
        product.now().ifPresent(now -> window.clock().install(new Clock.InstallOptions().setTime(now)));
        return window;
    }

    /** For calls as programs make them. */
    Playwright playwright() {
        return playwright;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

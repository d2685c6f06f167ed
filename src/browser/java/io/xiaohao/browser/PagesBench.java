package io.xiaohao.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How soon each page can be used, in a real browser, on the running product with its demo: the later of the moment at
 * which the largest part is on the screen and the moment at which the page's scripts have run. Once with nothing kept
 * by the browser, once as on any further visit.
 */
final class PagesBench {

    private static final int WARMING_UP = 5;
    private static final int ROUNDS = 20;
    private static final int P95 = 18;

    private static final String USABLE_AFTER = """
            () => new Promise(told => {
              const [page] = performance.getEntriesByType('navigation');
              const scripts = page.domContentLoadedEventEnd;
              new PerformanceObserver(list => {
                const painted = list.getEntries().at(-1);
                told(Math.max(scripts, painted.startTime));
              }).observe({type: 'largest-contentful-paint', buffered: true});
            })""";

    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("leader", List.of("/", "/rankings", "/escalations"));
        PAGES.put(
                "headquarters",
                List.of(
                        "/",
                        "/issues",
                        "/issues?light=RED",
                        "/issues/WC2015-0001",
                        "/tasks",
                        "/capture",
                        "/consequences",
                        "/notices",
                        "/account"));
        PAGES.put("supervisor", List.of("/", "/tasks"));
        PAGES.put("wencheng-huanbaoju", List.of("/", "/issues"));
        PAGES.put("leader@wenshan", List.of("/", "/milestones", "/reports", "/visits"));
        PAGES.put("admin", List.of("/operations"));
    }

    private final Chromium chromium;
    private final RunningProduct product;
    private final PrintStream out;

    private PagesBench(Chromium chromium, RunningProduct product, PrintStream out) {
        this.chromium = chromium;
        this.product = product;
        this.out = out;
    }

    /** Prints milliseconds, bytes and requests for each page. */
    public static void main(String[] arguments) {
        try (Chromium chromium = Chromium.launch();
                RunningProduct product = RunningProduct.start(RunningProduct.NOW)) {
            new PagesBench(chromium, product, System.out).measure();
        }
    }

    private void measure() {
        out.printf(
                "%n%-46s %8s %8s %8s %8s %6s %6s %8s%n",
                "ms until usable", "first", "p95", "again", "p95", "KB", "sent", "requests");
        PAGES.forEach((account, paths) -> {
            List<Cookie> session = signIn(account);
            paths.forEach(path -> measure(account, session, path));
        });
    }

    private void measure(String account, List<Cookie> session, String path) {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        Weight weight = new Weight(0, 0, 0);
        for (int round = 0; round < WARMING_UP + ROUNDS; round++) {
            try (BrowserContext window = chromium.windowFor(Screen.DESK, product)) {
                window.addCookies(session);
                Page page = window.newPage();
                double cold = usableAfter(page, path);
                weight = Weight.of(page);
                double warm = usableAfter(page, path);
                if (round >= WARMING_UP) {
                    first.add(cold);
                    again.add(warm);
                }
            }
        }
        first.sort(null);
        again.sort(null);
        out.printf(
                "%-46s %8.0f %8.0f %8.0f %8.0f %6d %6d %8d%n",
                account + " " + path,
                first.get(ROUNDS / 2),
                first.get(P95),
                again.get(ROUNDS / 2),
                again.get(P95),
                weight.page() / 1024,
                weight.bytes() / 1024,
                weight.requests());
    }

    /** In a browser that is closed afterwards, so that nothing of ours is kept where it is measured. */
    private List<Cookie> signIn(String account) {
        try (BrowserContext window = chromium.windowFor(Screen.DESK, product)) {
            new LoginPage(window.newPage(), new Watch(product.address())).signIn(account);
            return window.cookies();
        }
    }

    private static double usableAfter(Page page, String path) {
        page.navigate(path);
        return ((Number) page.evaluate(USABLE_AFTER)).doubleValue();
    }
}

package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebError;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what no person sees: requests that leave the host, errors in the console, answers that nobody expects. */
final class Watch {

    private static final Set<String> WITHOUT_HOST = Set.of("data", "blob", "about");
    /** Chromium says it of every refused request; the answer itself is noted. */
    private static final String REFUSED_REQUEST = "Failed to load resource";
    /** Chromium would centre a picture that it shows by itself, which our rules for styles keep it from. */
    private static final String PICTURE_BY_ITSELF = "/api/evidence/";

    /** Tasklist says it on a machine that is too busy for it and stays empty; {@link Tasklist} loads it again. */
    static final String GAVE_UP_LOADING = "Load timeout for modules";

    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private final Set<Integer> expected = ConcurrentHashMap.newKeySet();

    Watch(URI address) {
        alsoAt(address);
    }

    /** The product is there as well. */
    void alsoAt(URI address) {
        hosts.add(address.getAuthority());
    }

    /** From now on everything in this browser is noted. */
    void over(BrowserContext window) {
        window.onRequest(this::note);
        window.onResponse(this::note);
        window.onConsoleMessage(this::note);
        window.onWebError(this::note);
    }

    /** An answer of this kind belongs to the journey. */
    void expect(int status) {
        expected.add(status);
    }

    void requireNothingStrange() {
        assertThat(findings).as("what the browser noted").isEmpty();
    }

    private void note(Request request) {
        URI asked = URI.create(request.url().replaceAll("[?#].*", ""));
        if (!WITHOUT_HOST.contains(asked.getScheme()) && !hosts.contains(asked.getAuthority())) {
            findings.add("a request to another host: " + request.url());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            findings.add("%d for %s %s"
                    .formatted(response.status(), response.request().method(), response.url()));
        }
    }

    private void note(WebError error) {
        if (!error.error().contains(GAVE_UP_LOADING)) {
            findings.add("error on " + error.page().url() + ": " + error.error());
        }
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith(REFUSED_REQUEST)
                && !message.location().contains(PICTURE_BY_ITSELF)
                && !message.text().contains(GAVE_UP_LOADING)) {
            findings.add("in the console of " + message.location() + ": " + message.text());
        }
    }
}

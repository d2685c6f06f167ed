package io.xiaohao.security.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, follows nothing by itself, sends the applications' own token. */
final class SessionClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    SessionClient(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Signs in on the login page and opens Tasklist, as people do. */
    SessionClient signIn(String account) {
        Matcher token = TOKEN.matcher(page("/login").body());
        if (!token.find()) {
            throw new AssertionError("the login page has no token");
        }
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form(Map.of("account", account, "password", "demo", "_csrf", token.group(1))))));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        page("/camunda/app/tasklist/default/");
        return this;
    }

    /** Opens a page. */
    HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Asks one of the applications' own calls. */
    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Calls the engine as the applications' scripts do. */
    HttpResponse<String> engine(String method, String call, String json) {
        return send(request("/camunda/api/engine/engine/default/" + call)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Posts to another of the applications' own calls. */
    HttpResponse<String> post(String path) {
        return send(request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).POST(BodyPublishers.noBody()));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package io.xiaohao.security.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Calls the served product as an account: our own routes with the password, the engine's applications with a session. */
final class AccessClient {

    private static final String BOUNDARY = "a-part-of-the-form";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, HttpClient> sessions = new HashMap<>();
    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    AccessClient(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What came back; the body as bytes, since some answers are files. */
    record Answer(int status, String location, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The same, unpacked where it is a workbook or a document. */
        String plainText() {
            if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
                return text();
            }
            try {
                Path file = Files.createTempFile("answer", ".zip");
                try (ZipFile zip = new ZipFile(Files.write(file, body).toFile())) {
                    return zip.stream().map(entry -> text(zip, entry)).collect(Collectors.joining());
                } finally {
                    Files.delete(file);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static String text(ZipFile zip, ZipEntry entry) {
            try {
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Calls a route of ours as the account, or as nobody where it is null; {@code sample} as {@link AccessRule#sample} says. */
    Answer call(String account, String method, String path, String sample) {
        String query = sample.contains("?") && !sample.startsWith("json") ? sample.substring(sample.indexOf('?')) : "";
        HttpRequest.Builder request = request(method, path + query, sample);
        if (account != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        return send(plain, request);
    }

    /** Calls the engine's applications in the account's session. */
    Answer inSession(String account, String method, String path, String sample) {
        if (account == null) {
            return send(plain, request(method, path, sample));
        }
        HttpClient session = sessions.computeIfAbsent(account, this::signIn);
        CookieManager cookies = (CookieManager) session.cookieHandler().orElseThrow();
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(session, request(method, path, sample).header("X-XSRF-TOKEN", token));
    }

    private HttpClient signIn(String account) {
        HttpClient session = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        Matcher token =
                TOKEN.matcher(send(session, request("GET", "/login", "")).text());
        if (!token.find()) {
            throw new AssertionError("the login page has no token");
        }
        String form = "form account=" + encoded(account) + "&password=demo&_csrf=" + encoded(token.group(1));
        int status = send(session, request("POST", "/login", form)).status();
        if (status != 303) {
            throw new AssertionError(account + " is not signed in: " + status);
        }
        send(session, request("GET", "/camunda/app/tasklist/default/", "").header("Accept", "text/html"));
        return session;
    }

    private HttpRequest.Builder request(String method, String path, String sample) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        request.header("X-Requested-With", "XMLHttpRequest");
        if (sample.startsWith("json")) {
            return request.header("Content-Type", "application/json").method(method, text(sample, "json"));
        }
        if (sample.startsWith("form")) {
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, text(sample, "form"));
        }
        if (sample.startsWith("file")) {
            return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(
                            method,
                            BodyPublishers.ofByteArray(file("无效.xlsx", "这不是表格".getBytes(StandardCharsets.UTF_8))));
        }
        return request.method(method, BodyPublishers.noBody());
    }

    /** Hands in a file. */
    Answer upload(String account, String path, String name, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(file(name, content)));
        return send(plain, request);
    }

    private static BodyPublisher text(String sample, String kind) {
        return BodyPublishers.ofString(sample.substring(kind.length()).strip());
    }

    private static byte[] file(String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package io.xiaohao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks for pages as a browser does, the whole way from request to the last byte. */
final class PageClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    PageClient(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The size of the page in bytes. */
    int get(String account, String path) {
        String password = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Basic " + password)
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s for %s: %d %s"
                        .formatted(
                                path, account, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer.body().length;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

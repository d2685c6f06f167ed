package io.xiaohao.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Calls the product over HTTP as programs do: with the account's name and the demo's password. */
public final class ProductClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "a-part-of-the-form";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    ProductClient(URI address) {
        this.address = address;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the JSON, or a missing node where there was none
     */
    public record Answer(int status, JsonNode body) {}

    /** Whether it says of itself that it can serve. */
    public boolean isReady() {
        try {
            return get("nobody", "/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Asks; unchecked where no answer came. */
    public Answer get(String account, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).GET();
        // The health is open to all, and an account that does not exist would be refused.
        return send(account.equals("nobody") ? request : request.header("Authorization", basic(account)));
    }

    /** Asks for what is no JSON, and tells the status alone; unchecked where no answer came. */
    public int status(String account, String path) {
        return answered(
                        HttpRequest.newBuilder(address.resolve(path)).header("Authorization", basic(account)),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** Downloads a file; unchecked where no answer came, or another than the file. */
    public byte[] download(String account, String path) {
        HttpResponse<byte[]> response = answered(
                HttpRequest.newBuilder(address.resolve(path)).header("Authorization", basic(account)),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new UncheckedIOException(new IOException("Status " + response.statusCode()));
        }
        return response.body();
    }

    /** Posts a JSON object; unchecked where no answer came. */
    public Answer post(String account, String path, Map<String, ?> body) {
        return send(posting(account, path, body));
    }

    /** The same under an {@code Idempotency-Key}: sent again, it is done once. */
    public Answer post(String account, String path, Map<String, ?> body, String key) {
        return send(posting(account, path, body).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder posting(String account, String path, Map<String, ?> body) {
        try {
            return HttpRequest.newBuilder(address.resolve(path))
                    .header("Authorization", basic(account))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Posts a file as a form's part {@code file}; unchecked where no answer came. */
    public Answer upload(String account, String path, String name, byte[] content) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", basic(account))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(name, content))));
    }

    private static byte[] form(String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = answered(request, BodyHandlers.ofByteArray());
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private <T> HttpResponse<T> answered(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.timeout(PATIENCE).build(), handler);
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}

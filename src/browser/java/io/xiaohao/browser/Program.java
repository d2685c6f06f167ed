package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** Another system that calls {@code /api}: what a journey starts from. */
final class Program {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NOTHING = "\n";
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(1);

    private final APIRequestContext requests;

    private Program(APIRequestContext requests) {
        this.requests = requests;
    }

    static Program signedIn(Playwright playwright, URI address, String account) {
        String credentials = account + ":" + LoginPage.PASSWORD;
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return new Program(playwright
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + basic))));
    }

    /** Puts an issue on the programme's list and gives its number. */
    String register(String programme, Map<String, ?> issue) {
        APIResponse answer = requests.post(
                "/api/programmes/" + programme + "/issues",
                RequestOptions.create().setData(issue));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return read(answer).path("number").asText();
    }

    /** Hands in an issue list and gives the answer's JSON. */
    JsonNode importList(String programme, byte[] workbook) {
        FilePayload file = new FilePayload("问题清单.xlsx", "application/octet-stream", workbook);
        APIResponse answer = requests.post(
                "/api/programmes/" + programme + "/issues/import",
                RequestOptions.create().setMultipart(FormData.create().set("file", file)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return read(answer);
    }

    /** What the ledger finds by a word, at most 200 issues. */
    JsonNode search(String programme, String word) {
        return read(requests.get(
                        "/api/programmes/" + programme + "/issues",
                        RequestOptions.create().setQueryParam("q", word).setQueryParam("size", 200)))
                .path("content");
    }

    /** One issue of the programme with that status. */
    JsonNode anyIssue(String programme, String status) {
        return read(requests.get(
                        "/api/programmes/" + programme + "/issues",
                        RequestOptions.create().setQueryParam("status", status).setQueryParam("size", 1)))
                .path("content")
                .path(0);
    }

    /** What the API tells of an issue. */
    JsonNode issue(String number) {
        return read(requests.get("/api/issues/" + number));
    }

    /** Waits until the caller has so many open tasks of a key, and completes all of them. */
    void completeAll(String key, int count, IntFunction<Map<String, ?>> answers) {
        completeOthers(key, count, NOTHING, answers);
    }

    /**
     * Waits until the caller has so many open tasks of a key, and completes all but the one about what is named so.
     *
     * @param answers what is answered to the first, the second and so on
     */
    void completeOthers(String key, int count, String except, IntFunction<Map<String, ?>> answers) {
        int completed = 0;
        for (JsonNode task : open(key, count)) {
            if (!task.path("about").asText().endsWith(except)) {
                APIResponse answer = requests.post(
                        "/api/tasks/" + task.path("id").asText() + "/complete",
                        RequestOptions.create().setData(answers.apply(completed++)));
                assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            }
        }
    }

    /** What was due while the product was off is opened shortly after its start. */
    private JsonNode open(String key, int count) {
        return Awaitility.await(count + " tasks " + key)
                .atMost(LONGEST_CATCHING_UP)
                .pollInSameThread()
                .until(
                        () -> read(requests.get("/api/tasks?size=100&task=" + key))
                                .path("content"),
                        open -> open.size() == count);
    }

    private static JsonNode read(APIResponse answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}

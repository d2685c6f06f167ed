package io.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Asks as people and programs do for what an account is told. */
final class NoticeRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc http;

    NoticeRun(MockMvc http) {
        this.http = http;
    }

    /** The account's notices that contain the words, the newest first. */
    List<JsonNode> of(String account, String words) throws Exception {
        MockHttpServletResponse answer =
                perform(account, MockMvcRequestBuilders.get("/api/notices?unread=true&size=100"));
        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode content = JSON.readTree(answer.getContentAsByteArray()).required("content");
        return StreamSupport.stream(content.spliterator(), false)
                .filter(notice -> notice.required("text").asText().contains(words))
                .toList();
    }

    /** The kinds of those notices, the newest first. */
    List<String> kinds(String account, String words) throws Exception {
        return of(account, words).stream()
                .map(notice -> notice.required("kind").asText())
                .toList();
    }

    String page(String account) throws Exception {
        return new String(get(account, "/notices").getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MockHttpServletResponse get(String account, String address) throws Exception {
        return perform(account, MockMvcRequestBuilders.get(address));
    }

    MockHttpServletResponse post(String account, String address) throws Exception {
        return perform(account, MockMvcRequestBuilders.post(address));
    }

    private MockHttpServletResponse perform(String account, MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.with(httpBasic(account, "demo"))).andReturn().getResponse();
    }
}

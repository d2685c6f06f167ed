package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.testing.ModuleDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class IdempotencyFilterTests {

    private final ModuleDatabase database = ModuleDatabase.migratedTo("070");
    private final IdempotencyFilter filter = new IdempotencyFilter(
            new IdempotencyKeys(database.client(), database.transactions()), new ProblemWriter(new ObjectMapper()));
    private final AtomicInteger executions = new AtomicInteger();

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "headquarters", null, AuthorityUtils.NO_AUTHORITIES));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void executesOnceAndAnswersTheSameTwice() throws Exception {
        MockHttpServletResponse first = post("key", "{\"area\":\"砚山县\"}", this::echo);
        MockHttpServletResponse second = post("key", "{\"area\":\"砚山县\"}", this::echo);

        assertThat(executions).hasValue(1);
        assertThat(first.getHeader(IdempotencyFilter.REPLAY)).isNull();
        assertThat(second.getHeader(IdempotencyFilter.REPLAY)).isEqualTo("true");
        assertThat(second.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(first.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"area\":\"砚山县\"}");
    }

    @Test
    void withoutAKeyEveryCallIsExecuted() throws Exception {
        post(null, "{}", this::echo);
        post(null, "{}", this::echo);

        assertThat(executions).hasValue(2);
    }

    @Test
    void refusesTheKeyOfAnotherBody() throws Exception {
        post("key", "{\"a\":1}", this::echo);

        assertThat(post("key", "{\"a\":2}", this::echo).getStatus()).isEqualTo(422);
    }

    @Test
    void refusesAKeyThatIsTooLongOrBlank() throws Exception {
        assertThat(post("k".repeat(201), "{}", this::echo).getStatus()).isEqualTo(400);
        assertThat(post(" ", "{}", this::echo).getStatus()).isEqualTo(400);
        assertThat(executions).hasValue(0);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertThat(post("key", "x".repeat(2_000_001), this::echo).getStatus()).isEqualTo(413);
    }

    @Test
    void executesAgainAfterAFailure() throws Exception {
        FilterChain failing = (request, response) -> {
            executions.incrementAndGet();
            throw new ServletException("broken");
        };
        assertThatThrownBy(() -> post("key", "{}", failing)).hasMessage("broken");

        assertThat(post("key", "{}", this::echo).getStatus()).isEqualTo(201);
        assertThat(executions).hasValue(2);
    }

    @Test
    void leavesUploadsUnreadAndKnowsThemByTheirAddress() throws Exception {
        MockHttpServletRequest request = request("key", "--x");
        request.setContentType("multipart/form-data; boundary=x");
        filter.doFilter(request, new MockHttpServletResponse(), (passed, response) -> {
            executions.incrementAndGet();
            assertThat(passed).isSameAs(request);
        });
        MockHttpServletRequest again = request("key", "--y");
        again.setContentType("multipart/form-data; boundary=y");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(again, answer, this::echo);

        assertThat(executions).hasValue(1);
        assertThat(answer.getHeader(IdempotencyFilter.REPLAY)).isEqualTo("true");
    }

    private MockHttpServletResponse post(String key, String body, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(key, body), response, chain);
        return response;
    }

    private static MockHttpServletRequest request(String key, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/issues");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (key != null) {
            request.addHeader(IdempotencyFilter.KEY, key);
        }
        return request;
    }

    private void echo(ServletRequest request, ServletResponse response) throws IOException {
        executions.incrementAndGet();
        ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json");
        response.getOutputStream().write(request.getInputStream().readAllBytes());
    }
}

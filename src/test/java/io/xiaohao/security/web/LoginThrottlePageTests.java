package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.page.ErrorPage;
import io.xiaohao.testing.PageToken;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@XiaohaoTest
class LoginThrottlePageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private ErrorPage errors;

    @Test
    void whoeverTriesManyNamesFromOneAddressHasToWait() throws Exception {
        RequestPostProcessor guesser = from("203.0.113.9");
        assertThat(program("auditor@sheqi", "demo", guesser).getStatus()).isEqualTo(200);
        for (int attempt = 1; attempt <= 30; attempt++) {
            assertThat(logIn("nobody-" + attempt, "guess", guesser).getHeader("Location"))
                    .isEqualTo("/login?error");
        }

        MockHttpServletResponse page = logIn("auditor@wenshan", "demo", guesser);
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(page.getHeader("Retry-After"))).isBetween(1, 20);
        MockHttpServletResponse program = program("auditor@wenshan", "other", guesser);
        assertThat(program.getStatus()).isEqualTo(429);
        assertThat(program.getHeader("Retry-After")).isNotBlank();
        assertThat(program.getContentAsString(StandardCharsets.UTF_8)).contains("错误登录过多", "秒后再试");

        assertThat(program("auditor@sheqi", "demo", guesser).getStatus())
                .as("a program at work there")
                .isEqualTo(200);
        assertThat(logIn("auditor@wenshan", "demo", from("203.0.113.10")).getHeader("Location"))
                .as("from elsewhere")
                .isEqualTo("/");
    }

    @Test
    void thePageThatIsShownThenIsChinese() {
        assertThat(errors.of(429).getModel())
                .containsEntry("title", "请求过多")
                .containsEntry("message", "来自您所在网络地址的错误登录过多，请稍后再试。");
    }

    private MockHttpServletResponse logIn(String account, String password, RequestPostProcessor address)
            throws Exception {
        return answer(post("/login")
                .param("account", account)
                .param("password", password)
                .accept(MediaType.TEXT_HTML)
                .with(PageToken::of)
                .with(address));
    }

    private MockHttpServletResponse program(String account, String password, RequestPostProcessor address)
            throws Exception {
        return answer(get("/api/tasks").with(httpBasic(account, password)).with(address));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}

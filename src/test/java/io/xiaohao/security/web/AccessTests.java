package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.PageToken;
import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@XiaohaoTest
class AccessTests {

    private static final String ANY_TASK = "/api/tasks/no-such-task/claim";

    private static final int LOCKED_AFTER = 5;

    /** Has not signed in lately: credentials that were verified are kept for a minute. */
    private static final String NOBODY_ELSES = "discipline@sheqi";

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @Test
    void healthIsOpenToAll() throws Exception {
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/tasks", "/api/anything", "/actuator", "/actuator/info", "/error", "/anything", "/issues"})
    void nobodyGetsAnythingElse(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("未登录"))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void nobodyPostsEither() throws Exception {
        http.perform(post(ANY_TASK)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anything", "/error"})
    void whatNoRuleNamesIsDeniedToAll(String path) throws Exception {
        http.perform(get(path).with(httpBasic("admin", "demo"))).andExpect(status().isForbidden());
    }

    @Test
    void theActuatorIsForAdministrators() throws Exception {
        http.perform(get("/actuator/info").with(httpBasic("admin", "demo"))).andExpect(status().isOk());
        http.perform(get("/actuator/info").with(httpBasic("headquarters", "demo")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("您没有权限进行此操作。"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountReadTheSame() throws Exception {
        String wrong = refusedLogin("auditor", "wrong");
        identities.unlockUser("auditor");

        assertThat(wrong).contains("账号或密码不正确").isEqualTo(refusedLogin("nobody", "wrong"));
    }

    @Test
    void aLockedAccountReadsTheSameToo() throws Exception {
        String wrong = "";
        for (int attempt = 0; attempt < LOCKED_AFTER; attempt++) {
            wrong = refusedLogin(NOBODY_ELSES, "wrong");
        }
        String right = refusedLogin(NOBODY_ELSES, "demo");
        identities.unlockUser(NOBODY_ELSES);

        assertThat(right).isEqualTo(wrong);
    }

    @Test
    void programsAreChallengedBrowsersAreNot() throws Exception {
        http.perform(get("/api/tasks"))
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"xiaohao\", charset=\"UTF-8\""));
        http.perform(get("/api/tasks").header("X-Requested-With", "XMLHttpRequest"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist(HttpHeaders.WWW_AUTHENTICATE));
        http.perform(get("/api/tasks").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist(HttpHeaders.WWW_AUTHENTICATE));
    }

    @Test
    void aProgramNeedsNoTokenAndGetsNoSession() throws Exception {
        http.perform(post(ANY_TASK).with(httpBasic("headquarters", "demo")))
                .andExpect(status().isNotFound())
                .andExpect(cookie().doesNotExist("SESSION"));
    }

    @Test
    void aSessionNeedsTheToken() throws Exception {
        Cookie session = http.perform(post("/login")
                        .with(PageToken::of)
                        .param("account", "headquarters")
                        .param("password", "demo"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        http.perform(post(ANY_TASK).cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("页面已过期或请求来源无法确认，请刷新页面后重试。"));
        http.perform(post(ANY_TASK)
                        .cookie(session, new Cookie("XIAOHAO-XSRF", "token"))
                        .header("X-XIAOHAO-XSRF", "token"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsRefused() throws Exception {
        http.perform(post(ANY_TASK).with(httpBasic("headquarters", "demo")).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
    }

    @Test
    void nobodySetsUpAnAdministrator() throws Exception {
        http.perform(post("/camunda/api/admin/setup/default/user/create")).andExpect(status().isUnauthorized());
    }

    @Test
    void everyAnswerBearsItsSafetyHeaders() throws Exception {
        http.perform(get("/api/tasks").with(httpBasic("headquarters", "demo")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(header().exists("Referrer-Policy"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")));
    }

    @Test
    void whatThereIsNotIsSaidInChinese() throws Exception {
        http.perform(get("/api/no-such-thing").with(httpBasic("headquarters", "demo")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("未找到"));
        http.perform(put("/api/tasks").with(httpBasic("headquarters", "demo")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string(HttpHeaders.ALLOW, "GET"))
                .andExpect(jsonPath("$.detail").value("这个地址不支持 PUT 请求。"));
    }

    private String refusedLogin(String account, String password) throws Exception {
        return http.perform(get("/api/tasks").with(httpBasic(account, password)))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

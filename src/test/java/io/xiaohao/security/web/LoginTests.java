package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.PageToken;
import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@XiaohaoTest
class LoginTests {

    private static final Pattern EXTERNAL = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");
    private static final Pattern INLINE = Pattern.compile("<style|style=\"|<script(?![^>]*src=)|\\son[a-z]+=\"");

    @Autowired
    private MockMvc http;

    @Autowired
    private IdentityService identities;

    @AfterEach
    void unlock() {
        identities.unlockUser("organization");
    }

    @Test
    void thePageSaysWhatItIsAndOffersTheDemosAccounts() throws Exception {
        String page = loginPage("/login");

        assertThat(page).contains("<h1>销号</h1>", "台账", "演示系统", "密码都是", "headquarters", "supervisor", "县旅游功能区");
        assertThat(EXTERNAL.matcher(page).find()).isFalse();
        assertThat(INLINE.matcher(page).find()).isFalse();
    }

    @Test
    void thePagesPolicyAllowsNothingUnsafe() throws Exception {
        http.perform(get("/login"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(containsString("default-src 'self'"), not(containsString("unsafe")))));
    }

    @Test
    void whoSignsInGetsASessionAndTheTokensCookie() throws Exception {
        Cookie session = signIn("headquarters");

        http.perform(get("/api/tasks").cookie(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content").isArray())
                .andExpect(cookie().exists("XIAOHAO-XSRF"));
    }

    @Test
    void behindTlsTheCookiesAreSecureAndTheBrowserStaysThere() throws Exception {
        MvcResult result = http.perform(post("/login")
                        .secure(true)
                        .with(PageToken::of)
                        .param("account", "headquarters")
                        .param("password", "demo"))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")))
                .andReturn();

        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(result.getResponse().getHeaders("Set-Cookie")).allMatch(cookie -> cookie.contains("Secure"));
        http.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void theSessionIsAnotherAfterTheLogin() throws Exception {
        Cookie before = signIn("headquarters");

        MvcResult result = http.perform(post("/login")
                        .cookie(before)
                        .with(PageToken::of)
                        .param("account", "auditor")
                        .param("password", "demo"))
                .andReturn();

        assertThat(sessionOf(result).getValue()).isNotEqualTo(before.getValue());
        http.perform(get("/api/tasks").cookie(before)).andExpect(status().isUnauthorized());
    }

    @Test
    void wrongPasswordUnknownAndLockedAccountsReadTheSame() throws Exception {
        String unknown = refusedLogin("nobody", "demo");
        String wrong = refusedLogin("organization", "wrong");
        String locked = refusedLogin("organization", "demo");

        assertThat(wrong).isEqualTo(unknown).isEqualTo(locked).isEqualTo("/login?error");
        assertThat(loginPage(wrong)).contains("账号或密码不正确，或账号已被暂时锁定。");
    }

    @Test
    void aPageLeadsToTheLoginAndBack() throws Exception {
        String login = location(http.perform(get("/issues?q=垃圾&page=1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isSeeOther())
                .andReturn());

        assertThat(login).startsWith("/login?next=%2Fissues%3F");
        assertThat(loginPage("/login?next=/issues?page=1")).contains("value=\"/issues?page=1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/issues/WC2015-0001, /issues/WC2015-0001",
        "/camunda/app/tasklist/default/#/?task=17, /camunda/app/tasklist/default/#/?task=17",
        "//evil.example/, /",
        "/\\evil.example/, /",
        "https://evil.example/, /",
        "/login?error, /",
        "/logout, /"
    })
    void onlyAPlaceOnThisSiteIsGoneToAfterwards(String wanted, String actual) throws Exception {
        MvcResult result = http.perform(post("/login")
                        .with(PageToken::of)
                        .param("account", "auditor")
                        .param("password", "demo")
                        .param("next", wanted))
                .andExpect(status().isSeeOther())
                .andReturn();

        assertThat(location(result)).isEqualTo(actual);
    }

    @Test
    void aHeaderCannotBeSmuggledIn() throws Exception {
        MvcResult result = http.perform(post("/login")
                        .with(PageToken::of)
                        .param("account", "auditor")
                        .param("password", "demo")
                        .param("next", "/x\r\nSet-Cookie: a=b"))
                .andReturn();

        assertThat(location(result)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout"})
    void withoutTheTokenItHasToBeTriedAgain(String path) throws Exception {
        Cookie session = signIn("headquarters");
        MvcResult result = http.perform(post(path)
                        .cookie(session)
                        .param("account", "headquarters")
                        .param("password", "demo"))
                .andExpect(status().isSeeOther())
                .andReturn();

        assertThat(location(result)).isEqualTo("/login?expired");
        http.perform(get("/api/tasks").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void whoSignsOutHasNoSessionAnyMore() throws Exception {
        Cookie session = signIn("headquarters");

        MvcResult result = http.perform(post("/logout").cookie(session).with(PageToken::of))
                .andReturn();

        assertThat(location(result)).isEqualTo("/login?logout");
        http.perform(get("/api/tasks").cookie(session)).andExpect(status().isUnauthorized());
        assertThat(loginPage("/login?logout")).contains("您已退出登录。");
    }

    @Test
    void whoIsSignedInIsSentOn() throws Exception {
        http.perform(get("/login?next=/issues").cookie(signIn("headquarters")))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string(HttpHeaders.LOCATION, "/issues"));
    }

    @Test
    void whatAPersonMayNotSeeIsSaidOnAPage() throws Exception {
        http.perform(get("/anything").cookie(signIn("headquarters")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Whitelabel"))));
    }

    private Cookie signIn(String account) throws Exception {
        MvcResult result = http.perform(post("/login")
                        .with(PageToken::of)
                        .param("account", account)
                        .param("password", "demo"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.LOCATION, "/"))
                .andReturn();
        return sessionOf(result);
    }

    private static Cookie sessionOf(MvcResult result) {
        Cookie session = result.getResponse().getCookie("SESSION");
        assertThat(session).as("the session's cookie").isNotNull();
        return session;
    }

    private String refusedLogin(String account, String password) throws Exception {
        MvcResult result = http.perform(post("/login")
                        .with(PageToken::of)
                        .param("account", account)
                        .param("password", password))
                .andExpect(status().isSeeOther())
                .andReturn();
        assertThat(result.getResponse().getCookie("SESSION")).isNull();
        return location(result);
    }

    private String loginPage(String address) throws Exception {
        MockHttpServletResponse response = http.perform(get(address).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        String page = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        Matcher token = Pattern.compile("name=\"_csrf\"").matcher(page);
        assertThat(token.find()).isTrue();
        return page;
    }

    private static String location(MvcResult result) {
        return result.getResponse().getHeader(HttpHeaders.LOCATION);
    }
}

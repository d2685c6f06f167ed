package io.xiaohao.security.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.xiaohao.testing.PageToken;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody in front of the pages for accounts: keeps his session's cookie and sends the forms. */
final class AccountVisitor {

    private final MockMvc http;
    private Cookie session;

    AccountVisitor(MockMvc http) {
        this.http = http;
    }

    /** Sends the login page's form; where it leads. */
    String logIn(String account, String password) {
        return post("/login", "account", account, "password", password).getHeader("Location");
    }

    /** Sends a form of names and values. */
    MockHttpServletResponse post(String path, String... form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
                .accept(MediaType.TEXT_HTML)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0");
        for (int field = 0; field < form.length; field += 2) {
            request.param(form[field], form[field + 1]);
        }
        return perform(request, true);
    }

    /** Opens a page. */
    MockHttpServletResponse open(String path) {
        return perform(get(path).accept(MediaType.TEXT_HTML), false);
    }

    /** What a page says. */
    String page(String path) {
        return text(open(path));
    }

    /** Whether somebody is signed in. */
    boolean isIn() {
        return perform(get("/api/tasks"), false).getStatus() == 200;
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, boolean form) {
        if (session != null) {
            request.cookie(session);
        }
        if (form) {
            request.with(PageToken::of);
        }
        MockHttpServletResponse response = answer(request);
        Cookie renewed = response.getCookie("SESSION");
        if (renewed != null) {
            session = renewed;
        }
        return response;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError("the request failed", failed);
        }
    }
}

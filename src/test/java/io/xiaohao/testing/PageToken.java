package io.xiaohao.testing;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The token that a page's form sends along. Not the one of Spring's own test support, which puts another repository in the
 * place of ours for good, in the context that all tests share.
 */
public final class PageToken {

    private PageToken() {}

    /** Adds the cookie and the header to a request; for {@code MockHttpServletRequestBuilder.with}. */
    public static MockHttpServletRequest of(MockHttpServletRequest request) {
        Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Cookie[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = new Cookie("XIAOHAO-XSRF", "token");
        request.setCookies(all);
        request.addHeader("X-XIAOHAO-XSRF", "token");
        return request;
    }
}

package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token against forged requests in a session: rendered into a form it is masked anew each time, against guessing it
 * from the compressed page; a script sends the cookie's value as it stands, in a header.
 */
final class SessionCsrf implements CsrfTokenRequestHandler {

    /** Not XSRF-TOKEN, which is the cookie of the engine's own web applications. */
    static final String COOKIE = "XIAOHAO-XSRF";

    static final String HEADER = "X-XIAOHAO-XSRF";

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    /** Keeps the token in a cookie that scripts of this site can read and other sites' requests do not bear. */
    static CsrfTokenRepository cookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(COOKIE);
        repository.setHeaderName(HEADER);
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(false).path("/").sameSite("Strict"));
        return repository;
    }

    /** Looks for the token in the header only: a program sends no form, and what it sends is not read for its sake. */
    static CsrfTokenRequestHandler inHeader() {
        return new CsrfTokenRequestAttributeHandler() {
            @Override
            public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
                return request.getHeader(token.getHeaderName());
            }
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean byScript = request.getHeader(token.getHeaderName()) != null;
        return (byScript ? plain : masked).resolveCsrfTokenValue(request, token);
    }
}

package io.xiaohao.security.web;

import io.xiaohao.security.StepNeeded;
import io.xiaohao.security.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Who is not signed in is led to the login page, where he opened a page, and is told so by a problem otherwise; so is
 * who may not. The challenge for Basic goes to programs only: a browser
 * would open its own login window, and then send the credentials along with every request to this site.
 */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"xiaohao\", charset=\"UTF-8\"";

    private final ProblemWriter problems;

    ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            problems.write(response, Problems.of(HttpStatus.TOO_MANY_REQUESTS.value(), exception.getMessage()));
            return;
        }
        Optional<CheckedSessions.Ended> ended = CheckedSessions.ended(request);
        if (PageRequests.isPage(request)) {
            SeeOther.to(
                    response,
                    ended.map(why -> PageRequests.loginFor(request, why.outcome()))
                            .orElseGet(() -> PageRequests.loginFor(request)));
            return;
        }
        if (!PageRequests.isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        String detail = isForTheCaller(exception)
                ? exception.getMessage()
                : ended.map(CheckedSessions.Ended::words).orElse("请先登录再操作。");
        problems.write(response, Problems.of(HttpServletResponse.SC_UNAUTHORIZED, detail));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (!(exception instanceof CsrfException)) {
            refuse(request, response, Problems.of(HttpServletResponse.SC_FORBIDDEN));
        } else if (PageRequests.isLoginOrLogout(request)) {
            SeeOther.to(response, PageRequests.loginAgain(request, LoginOutcome.EXPIRED));
        } else if (isNobody(request)) {
            commence(request, response, new InsufficientAuthenticationException(exception.getMessage(), exception));
        } else {
            refuse(request, response, Problems.of(HttpServletResponse.SC_FORBIDDEN, "页面已过期或请求来源无法确认，请刷新页面后重试。"));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (PageRequests.wantsPage(request)) {
            response.sendError(problem.getStatus());
        } else {
            problems.write(response, problem);
        }
    }

    private static boolean isForTheCaller(AuthenticationException exception) {
        return exception instanceof BadCredentialsException || exception instanceof StepNeeded;
    }

    /** Without session and credentials there is nothing to forge: what is missing is the login. */
    private static boolean isNobody(HttpServletRequest request) {
        return request.getSession(false) == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}

package io.xiaohao.security.web;

import io.xiaohao.security.AccountSessions;
import io.xiaohao.security.LoginAttempt;
import io.xiaohao.security.PendingLogin;
import io.xiaohao.security.StepNeeded;
import io.xiaohao.security.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What the login page sends, and where it leads: to the next step, to what was asked for, or back. */
final class LoginHandling {

    private LoginHandling() {}

    /** What was sent beside account and password. */
    static LoginAttempt attempt(HttpServletRequest request) {
        return new LoginAttempt(
                request.getRemoteAddr(),
                pending(request),
                request.getParameter("code"),
                request.getParameter("newPassword"),
                request.getParameter("repeated"));
    }

    /** How far an earlier attempt came in this session; null where there was none, or it was too long ago. */
    static PendingLogin pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean going = session != null
                && session.getAttribute(PendingLogin.ATTRIBUTE) instanceof PendingLogin pending
                && pending.holds();
        return going ? (PendingLogin) session.getAttribute(PendingLogin.ATTRIBUTE) : null;
    }

    /** Somebody is in: the session bears from where, so that he knows it again. */
    static void in(HttpServletRequest request, HttpServletResponse response, Authentication account) {
        HttpSession session = request.getSession();
        session.removeAttribute(PendingLogin.ATTRIBUTE);
        session.setAttribute(AccountSessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(AccountSessions.BROWSER, BrowserName.of(request.getHeader("User-Agent")));
        SeeOther.to(response, PageRequests.next(request));
    }

    /** Somebody is not in, or not yet. */
    static void notIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (!(refused instanceof StepNeeded needed)) {
            SeeOther.to(response, PageRequests.loginAgain(request, LoginOutcome.REFUSED));
            return;
        }
        if (request.getSession(false) != null) {
            // What the next page shows is for whoever knew the password, not for who planted the session.
            request.changeSessionId();
        }
        request.getSession().setAttribute(PendingLogin.ATTRIBUTE, needed.pending());
        SeeOther.to(response, PageRequests.loginAgain(request, LoginOutcome.STEP));
    }
}

package io.xiaohao.security.web;

import io.xiaohao.security.SessionCheck;
import io.xiaohao.security.SessionCheck.End;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who signed in in a session, as he is now. Looked at when a request first asks who calls; what asks for nobody, such as a
 * style sheet, costs nothing.
 */
final class CheckedSessions implements SecurityContextRepository {

    private static final String ENDED = CheckedSessions.class.getName() + ".ended";

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SessionCheck check;

    private CheckedSessions(SessionCheck check) {
        this.check = check;
    }

    /** Beside the attribute of the request by which an error page knows who looks at it. */
    static SecurityContextRepository by(SessionCheck check) {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new CheckedSessions(check));
    }

    /**
     * Why the session that a request bears is over.
     *
     * @param outcome as a parameter of the login page
     * @param words in Chinese
     */
    record Ended(String outcome, String words) {}

    /** Why the session of this request was just ended; empty where it was not. */
    static Optional<Ended> ended(HttpServletRequest request) {
        return Optional.ofNullable((Ended) request.getAttribute(ENDED));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Checked(sessions.loadDeferredContext(request), request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return loadDeferredContext(both.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext checked(SecurityContext kept, HttpServletRequest request) {
        Authentication before = kept.getAuthentication();
        if (before == null) {
            return kept;
        }
        SessionCheck.Outcome outcome = check.of(before);
        if (outcome.authentication() == before) {
            return kept;
        }
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        if (outcome.end() != null) {
            end(request, outcome.end());
            return now;
        }
        now.setAuthentication(outcome.authentication());
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, now);
        return now;
    }

    private void end(HttpServletRequest request, End why) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Ended ended =
                switch (why) {
                    case LIFETIME -> new Ended(LoginOutcome.LIFETIME, "登录已满%s，请重新登录。".formatted(check.longest()));
                    case ACCOUNT -> new Ended(LoginOutcome.GONE, "您的账号已不能使用，请联系本单位的系统管理员。");
                };
        request.setAttribute(ENDED, ended);
    }

    private final class Checked implements DeferredSecurityContext {

        private final DeferredSecurityContext kept;
        private final HttpServletRequest request;
        private SecurityContext context;

        Checked(DeferredSecurityContext kept, HttpServletRequest request) {
            this.kept = kept;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = checked(kept.get(), request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return kept.isGenerated();
        }
    }
}

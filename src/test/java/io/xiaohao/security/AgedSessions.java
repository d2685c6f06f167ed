package io.xiaohao.security;

import java.time.Duration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Makes an account's sessions as old as if somebody had worked in them all the time. */
public final class AgedSessions {

    private static final String KEY = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private AgedSessions() {}

    /** Its owner signed in so long ago. */
    public static <S extends Session> void age(
            FindByIndexNameSessionRepository<S> sessions, String account, Duration ago) {
        sessions.findByPrincipalName(account).values().forEach(session -> {
            SecurityContext context = session.getRequiredAttribute(KEY);
            SignedInAccount now = (SignedInAccount) context.getAuthentication().getPrincipal();
            SignedInAccount then =
                    new SignedInAccount(now.membership(), System.currentTimeMillis() - ago.toMillis(), now.stamp());
            session.setAttribute(KEY, new SecurityContextImpl(AccountAuthentication.token(then)));
            sessions.save(session);
        });
    }
}

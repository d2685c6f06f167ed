package io.xiaohao.security;

import io.xiaohao.issue.exchange.ImportActor;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Goes on with an import after a restart in the name of the account that handed the file in. */
@Component
class ImportInName implements ImportActor {

    @Override
    public void runAs(String account, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext named = SecurityContextHolder.createEmptyContext();
        named.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(named);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

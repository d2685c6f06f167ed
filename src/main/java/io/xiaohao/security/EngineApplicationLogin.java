package io.xiaohao.security;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Lets whoever is signed in here into the engine's web applications as the same account, with its groups and
 * governments, so that their own login is never needed. It stands behind Spring Security, which has already turned away
 * everybody else.
 */
class EngineApplicationLogin extends ContainerBasedAuthenticationFilter {

    private final AccountMemberships memberships;

    EngineApplicationLogin(AccountMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new SessionAccount();
    }

    /** What the applications keep in the session counts only as long as the account belongs to the same. */
    @Override
    protected boolean existisAuthentication(Authentications kept, String engine, String account) {
        AccountMembership now = memberships.of(account);
        return super.existisAuthentication(kept, engine, account)
                && kept.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication before
                && Set.copyOf(before.getGroupIds()).equals(now.groups())
                && Set.copyOf(before.getTenantIds()).equals(now.governments());
    }

    private final class SessionAccount implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Optional<String> account = SignedInAccount.name();
            return account.map(memberships::of)
                    .map(EngineApplicationLogin::successful)
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // A challenge would make the browser open its own login window.
        }
    }

    private static AuthenticationResult successful(AccountMembership membership) {
        AuthenticationResult result = AuthenticationResult.successful(membership.account());
        result.setGroups(new ArrayList<>(membership.groups()));
        result.setTenants(new ArrayList<>(membership.governments()));
        return result;
    }
}

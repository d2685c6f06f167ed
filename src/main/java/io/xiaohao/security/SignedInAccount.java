package io.xiaohao.security;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who has proved to be an account, with what it belonged to at that moment. After {@link #FRESH} the membership is no
 * longer relied on, so that a withdrawn role ends within that time in a long session too.
 *
 * @param membership what the account belonged to
 * @param readAt when that was read, in {@link System#currentTimeMillis()}
 */
record SignedInAccount(AccountMembership membership, long readAt) implements AuthenticatedPrincipal, Serializable {

    /** How long what was read at login counts. */
    static final Duration FRESH = Duration.ofSeconds(60);

    @Override
    public String getName() {
        return membership.account();
    }

    private boolean isFresh() {
        long age = System.currentTimeMillis() - readAt;
        return age >= 0 && age < FRESH.toMillis();
    }

    /** The name of the account signed in on this thread; empty where nobody is. */
    static Optional<String> name() {
        return authentication().map(Authentication::getName);
    }

    /** What the account belongs to, where it is the one signed in on this thread and that was read lately. */
    static Optional<AccountMembership> freshMembershipOf(String account) {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(SignedInAccount.class::cast)
                .filter(SignedInAccount::isFresh)
                .map(SignedInAccount::membership)
                .filter(membership -> membership.account().equals(account));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}

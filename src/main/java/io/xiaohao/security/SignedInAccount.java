package io.xiaohao.security;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who has proved to be an account, with what it belonged to when that was read. Each call compares the stamp before
 * anything relies on it.
 *
 * @param membership what the account belongs to
 * @param signedInAt when he proved it, in {@link System#currentTimeMillis()}; 0 where an older version left it in a session
 * @param stamp the account's number at that time, see {@link AccountStamps}
 */
record SignedInAccount(AccountMembership membership, long signedInAt, long stamp)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return membership.account();
    }

    /** The name of the account signed in on this thread; empty where nobody is. */
    static Optional<String> name() {
        return authentication().map(Authentication::getName);
    }

    /** What the account belongs to, where it is the one signed in on this thread. */
    static Optional<AccountMembership> membershipOf(String account) {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(SignedInAccount.class::cast)
                .map(SignedInAccount::membership)
                .filter(membership -> membership.account().equals(account));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}

package io.xiaohao.security;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Login with the engine's accounts, so that pages, programs and Tasklist share one password, one lock after wrong
 * attempts, one list of groups. A person is led through what his login needs beside the password; a program that would
 * need it is refused. An account's authorities are the ids of its groups.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthentication.class);
    private static final int LONGEST_PASSWORD = 1000;

    private final PasswordCheck check;
    private final LoginSteps steps;
    private final LoginTrail trail;
    private final AccountMemberships memberships;
    private final VerifiedCredentials verified;
    private final AccountStamps stamps;
    private final LoginThrottle throttle;

    AccountAuthentication(
            PasswordCheck check,
            LoginSteps steps,
            LoginTrail trail,
            AccountMemberships memberships,
            VerifiedCredentials verified,
            AccountStamps stamps,
            LoginThrottle throttle) {
        this.check = check;
        this.steps = steps;
        this.trail = trail;
        this.memberships = memberships;
        this.verified = verified;
        this.stamps = stamps;
        this.throttle = throttle;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        UsernamePasswordAuthenticationToken token = token(signedIn(given));
        // Spring Security copies the given details where there are none, and keeps them: codes and passwords among
        // them.
        token.setDetails(addressOf(given));
        return token;
    }

    private SignedInAccount signedIn(Authentication given) {
        try {
            return given.getDetails() instanceof LoginAttempt attempt ? person(given, attempt) : program(given);
        } catch (BadCredentialsException wrong) {
            throttle.failed(addressOf(given));
            throw wrong;
        } catch (StepNeeded needed) {
            if (needed.isWrongCode()) {
                throttle.failed(addressOf(given));
            }
            throw needed;
        }
    }

    private SignedInAccount person(Authentication given, LoginAttempt attempt) {
        String account;
        long stamp;
        if (attempt.isNextStep()) {
            throttle.require(attempt.address());
            account = attempt.pending().account();
            steps.goOn(attempt);
            stamp = stamps.of(account);
        } else {
            stamp = stamps.of(given.getName());
            account = right(given).orElseThrow(AccountAuthentication::refusal);
            steps.requireNone(account);
        }
        SignedInAccount signedIn = signedIn(account, stamp);
        trail.personIn(signedIn.membership(), attempt.address());
        return signedIn;
    }

    /** Refused like somebody unknown where the password is wrong; told what is the matter where it is right. */
    private SignedInAccount program(Authentication given) {
        return verified.find(given.getName(), password(given), () -> verified(given))
                .orElseThrow(AccountAuthentication::refusal);
    }

    /** The stamp is read first: what is changed while the password is looked at ends what is kept of it. */
    private Optional<SignedInAccount> verified(Authentication given) {
        long stamp = stamps.of(given.getName());
        return right(given).map(account -> {
            steps.requireNone(account);
            SignedInAccount signedIn = signedIn(account, stamp);
            trail.programIn(signedIn.membership(), addressOf(given));
            return signedIn;
        });
    }

    private Optional<String> right(Authentication given) {
        String password = password(given);
        throttle.require(addressOf(given));
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<String> account = check.account(given.getName(), password);
        if (account.isEmpty()) {
            // Not the name: who errs types his password there.
            LOG.info("A login from {} was refused.", addressOf(given));
        }
        return account;
    }

    private SignedInAccount signedIn(String account, long stamp) {
        return new SignedInAccount(memberships.read(account), System.currentTimeMillis(), stamp);
    }

    private static String password(Authentication given) {
        return String.valueOf(given.getCredentials());
    }

    private static String addressOf(Authentication given) {
        if (given.getDetails() instanceof LoginAttempt attempt) {
            return attempt.address();
        }
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /** What stands for the account where Spring Security asks: its authorities are the ids of its groups. */
    static UsernamePasswordAuthenticationToken token(SignedInAccount account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account.membership()));
    }

    private static List<SimpleGrantedAuthority> authorities(AccountMembership membership) {
        return membership.groups().stream().map(SimpleGrantedAuthority::new).toList();
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("账号或密码不正确，或账号已被暂时锁定。");
    }
}

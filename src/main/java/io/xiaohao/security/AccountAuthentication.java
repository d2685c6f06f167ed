package io.xiaohao.security;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Login with the engine's accounts, so that pages, programs and Tasklist share one password, one lock after wrong
 * attempts, one list of groups. Every refusal reads the same and takes as long as a check, whether the account is
 * unknown, locked, without password, or the password wrong. An account's authorities are the ids of its groups.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 1000;

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineSession engine;
    private final AccountMemberships memberships;
    private final VerifiedCredentials verified;
    private final PasswordEncryptor passwords;
    private final String nobodysPassword;

    AccountAuthentication(
            IdentityService identities,
            ProcessEngineConfigurationImpl configuration,
            EngineSession engine,
            AccountMemberships memberships,
            VerifiedCredentials verified,
            PasswordEncryptor passwords) {
        this.identities = identities;
        this.configuration = configuration;
        this.engine = engine;
        this.memberships = memberships;
        this.verified = verified;
        this.passwords = passwords;
        this.nobodysPassword = passwords.encrypt("nobody");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String account = given.getName();
        String password = String.valueOf(given.getCredentials());
        if (password.length() > LONGEST_PASSWORD) {
            throw refusal();
        }
        SignedInAccount signedIn = verified.find(
                        account, password, () -> engine.asSystem(() -> verify(account, password)))
                .orElseThrow(AccountAuthentication::refusal);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities(signedIn.membership()));
        token.setDetails(given.getDetails());
        return token;
    }

    private Optional<SignedInAccount> verify(String account, String password) {
        Optional<UserEntity> user = checkable(account);
        if (user.isEmpty()) {
            passwords.check(password, nobodysPassword);
            return Optional.empty();
        }
        if (!isRight(account, password)) {
            return Optional.empty();
        }
        // A database may find "Admin" for "admin": what counts is the name as it was created.
        AccountMembership membership = memberships.read(user.get().getId());
        return Optional.of(new SignedInAccount(membership, System.currentTimeMillis()));
    }

    private Optional<UserEntity> checkable(String account) {
        return Optional.ofNullable((UserEntity)
                        identities.createUserQuery().userId(account).singleResult())
                .filter(user -> user.getPassword() != null)
                .filter(user -> !isLocked(user));
    }

    /** Mirrors the engine's own check, which returns at once for a locked account. */
    private boolean isLocked(UserEntity user) {
        Date lockedUntil = user.getLockExpirationTime();
        return user.getAttempts() >= configuration.getLoginMaxAttempts()
                || (lockedUntil != null && lockedUntil.after(ClockUtil.getCurrentTime()));
    }

    private boolean isRight(String account, String password) {
        try {
            return identities.checkPassword(account, password);
        } catch (OptimisticLockingException attemptsAtOnce) {
            // Two calls noted their attempts for one account at the same time: this one has to be made again.
            return false;
        }
    }

    private static List<SimpleGrantedAuthority> authorities(AccountMembership membership) {
        return membership.groups().stream().map(SimpleGrantedAuthority::new).toList();
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("账号或密码不正确，或账号已被暂时锁定。");
    }
}

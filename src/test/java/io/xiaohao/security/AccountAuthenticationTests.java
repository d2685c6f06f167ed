package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

class AccountAuthenticationTests {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    private final AccountMemberships memberships = mock(AccountMemberships.class);
    private final PasswordEncryptor passwords = mock(PasswordEncryptor.class);
    private final UserEntity leader = new UserEntity("leader");
    private AccountAuthentication login;

    @BeforeEach
    void oneAccount() {
        leader.setDbPassword("{bcrypt-sha256}hash");
        when(passwords.encrypt("nobody")).thenReturn("nobody's hash");
        when(identities.createUserQuery().userId("leader").singleResult()).thenReturn(leader);
        when(identities.createUserQuery().userId("nobody").singleResult()).thenReturn(null);
        when(identities.checkPassword("leader", "right")).thenReturn(true);
        when(memberships.read("leader"))
                .thenReturn(new AccountMembership("leader", Set.of("leaders"), Set.of("wencheng")));
        login = new AccountAuthentication(
                identities,
                configuration,
                new EngineSession(identities),
                memberships,
                new VerifiedCredentials(),
                passwords);
    }

    @Test
    void theRightPasswordGivesTheGroupsAsAuthorities() {
        Authentication signedIn = login.authenticate(credentials("leader", "right"));

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo("leader");
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("leaders");
    }

    @Test
    void theSlowCheckIsMadeOnceAMinute() {
        login.authenticate(credentials("leader", "right"));
        login.authenticate(credentials("leader", "right"));

        verify(identities, times(1)).checkPassword("leader", "right");
    }

    @Test
    void anUnknownAccountCostsACheckToo() {
        assertRefused("nobody", "right");

        verify(passwords).check("right", "nobody's hash");
    }

    @Test
    void anAccountWithoutPasswordCostsACheckToo() {
        leader.setDbPassword(null);

        assertRefused("leader", "right");

        verify(passwords).check("right", "nobody's hash");
    }

    @Test
    void aLockedAccountIsRefusedWithTheRightPasswordAndCostsACheckToo() {
        leader.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));

        assertRefused("leader", "right");

        verify(passwords).check("right", "nobody's hash");
    }

    @Test
    void aWrongPasswordCostsTheEnginesCheckOnly() {
        assertRefused("leader", "wrong");

        verify(identities).checkPassword("leader", "wrong");
        verify(passwords, never()).check(any(), eq("nobody's hash"));
    }

    @Test
    void aPasswordOfAbsurdLengthIsNotEvenHashed() {
        assertRefused("leader", "x".repeat(1001));

        verify(identities, never()).checkPassword(any(), any());
    }

    private void assertRefused(String account, String password) {
        assertThatThrownBy(() -> login.authenticate(credentials(account, password)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("账号或密码不正确，或账号已被暂时锁定。");
    }

    private static Authentication credentials(String account, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(account, password);
    }
}

package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How long a check takes is not measured but counted: exactly one slow hash, whoever it is asked about. */
class PasswordCheckTests {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final PasswordEncryptor passwords = mock(PasswordEncryptor.class);
    private final UserEntity leader = new UserEntity("leader");
    private PasswordCheck check;

    @BeforeEach
    void oneAccount() {
        leader.setDbPassword("{bcrypt-sha256}hash");
        when(passwords.encrypt("nobody")).thenReturn("nobody's hash");
        when(identities.createUserQuery().userId("leader").singleResult()).thenReturn(leader);
        when(identities.createUserQuery().userId("LEADER").singleResult()).thenReturn(leader);
        when(identities.createUserQuery().userId("nobody").singleResult()).thenReturn(null);
        when(identities.checkPassword("leader", "right")).thenReturn(true);
        check = new PasswordCheck(
                identities,
                new EngineSession(identities),
                passwords,
                mock(JdbcClient.class, RETURNS_DEEP_STUBS),
                mock(PlatformTransactionManager.class));
    }

    @Test
    void theRightPasswordGivesTheAccountAsItWasCreated() {
        assertThat(check.account("LEADER", "right")).contains("leader");
    }

    @Test
    void anUnknownAccountCostsOneHashToo() {
        assertThat(check.account("nobody", "right")).isEmpty();

        verify(passwords, times(1)).check("right", "nobody's hash");
        verify(identities, never()).checkPassword(any(), any());
    }

    @Test
    void anAccountWithoutPasswordCostsOneHashToo() {
        leader.setDbPassword(null);

        assertThat(check.account("leader", "right")).isEmpty();

        verify(passwords, times(1)).check("right", "nobody's hash");
        verify(identities, never()).checkPassword(any(), any());
    }

    @Test
    void aLockedAccountIsRefusedWithTheRightPasswordAndCostsOneHashToo() {
        leader.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));

        assertThat(check.account("leader", "right")).isEmpty();

        verify(passwords, times(1)).check("right", "nobody's hash");
        verify(identities, never()).checkPassword(any(), any());
    }

    @Test
    void aWrongPasswordCostsTheEnginesHashOnly() {
        assertThat(check.account("leader", "wrong")).isEmpty();

        verify(identities, times(1)).checkPassword("leader", "wrong");
        verify(passwords, never()).check(any(), eq("nobody's hash"));
    }
}

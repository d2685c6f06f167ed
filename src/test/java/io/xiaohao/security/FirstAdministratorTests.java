package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

class FirstAdministratorTests {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final User admin = mock(UserEntity.class);
    private final GivenPasswords given = mock(GivenPasswords.class);

    @Test
    void isCreatedWithThePasswordThatWasSet() {
        administrators(0);

        create(new SecuritySettings(4, true, "a long enough password"));

        verify(admin).setPassword("a long enough password");
        verify(given).save(admin);
        verify(given, never()).saveToBeChanged(any());
        verify(identities).createMembership("admin", "camunda-admin");
        verify(identities).createTenantUserMembership("wencheng", "admin");
    }

    @Test
    void getsARandomPasswordWhereNoneWasSet() {
        administrators(0);

        create(new SecuritySettings(4, true, " "));

        verify(admin).setPassword(argThat(password -> password.length() >= 20));
        verify(given).saveToBeChanged(admin);
    }

    @Test
    void isNotCreatedBesideAnother() {
        administrators(1);

        create(new SecuritySettings(4, true, "x"));

        verifyNoInteractions(given);
    }

    @Test
    void isNotCreatedWhereThatIsSwitchedOff() {
        administrators(0);

        create(new SecuritySettings(4, false, "x"));

        verifyNoInteractions(given);
    }

    @Test
    void hisPasswordIsNotInTheTextOfTheSettings() {
        assertThat(new SecuritySettings(4, true, "secret"))
                .hasToString("SecuritySettings[passwordStrength=4, firstAdministrator=true]");
    }

    private void administrators(long count) {
        when(identities.createUserQuery().memberOfGroup("camunda-admin").count())
                .thenReturn(count);
        when(identities.createUserQuery().userId("admin").singleResult()).thenReturn(null);
        when(identities.newUser("admin")).thenReturn(admin);
    }

    private void create(SecuritySettings settings) {
        new FirstAdministrator(identities, new EngineSession(identities), settings, given)
                .createWhereMissing(Set.of("wencheng"));
    }
}

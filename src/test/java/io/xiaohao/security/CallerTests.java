package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class CallerTests {

    private final IdentityService identities = mock(IdentityService.class);
    private final Caller caller = new Caller(new AccountMemberships(identities, new EngineSession(identities)));
    private final SignedInActor actor = new SignedInActor(identities);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobodyIsRefused() {
        assertThatThrownBy(caller::account).isInstanceOf(Refusal.class).hasMessageContaining("请先登录");
    }

    @Test
    void knowsRolesAndGovernmentsFromTheLogin() {
        signIn(Set.of("headquarters", "unit-a"), Set.of("wencheng"));

        assertThat(caller.has(Role.HEADQUARTERS)).isTrue();
        assertThat(caller.has("unit-a")).isTrue();
        assertThat(caller.hasAny(Role.LEADERS, Role.AUDITORS)).isFalse();
        assertThat(caller.government()).isEqualTo("wencheng");
    }

    @Test
    void refusesAMissingRoleByTheNamesOfThoseWhoMay() {
        signIn(Set.of("auditors"), Set.of("wencheng"));

        assertThatThrownBy(() -> caller.requireAny(Role.HEADQUARTERS, Role.LEADERS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FORBIDDEN))
                .hasMessageContaining("指挥部办公室、县领导");
    }

    @Test
    void anotherGovernmentsAffairsAreNotFound() {
        signIn(Set.of("headquarters"), Set.of("wencheng"));

        caller.requireGovernment("wencheng");
        assertThatThrownBy(() -> caller.requireGovernment("wenshan"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    }

    @Test
    void severalGovernmentsAreNotOne() {
        signIn(Set.of("camunda-admin"), Set.of("wencheng", "wenshan"));

        assertThatThrownBy(caller::government).isInstanceOf(Refusal.class).hasMessageContaining("多个");
    }

    @Test
    void theSystemActsWhereNobodyIsSignedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ANONYMOUS")));

        assertThat(actor.name()).isEqualTo("system");
    }

    @Test
    void theEnginesAccountActsWhereNobodyIsSignedInHere() {
        when(identities.getCurrentAuthentication()).thenReturn(new Authentication("leader", null));

        assertThat(actor.name()).isEqualTo("leader");
    }

    @Test
    void theAccountSignedInActsBeforeTheEngines() {
        when(identities.getCurrentAuthentication()).thenReturn(new Authentication("leader", null));
        signIn(Set.of(), Set.of());

        assertThat(actor.name()).isEqualTo("somebody");
    }

    private static void signIn(Set<String> groups, Set<String> governments) {
        AccountMembership membership = new AccountMembership("somebody", groups, governments);
        SignedInAccount signedIn = new SignedInAccount(membership, System.currentTimeMillis(), 0);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        signedIn, null, AuthorityUtils.NO_AUTHORITIES));
    }
}

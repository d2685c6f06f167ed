package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.xiaohao.security.PendingLogin.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

class AccountAuthenticationTests {

    private static final AccountMembership LEADER =
            new AccountMembership("leader", Set.of("leaders"), Set.of("wencheng"));

    private final PasswordCheck check = mock(PasswordCheck.class);
    private final LoginSteps steps = mock(LoginSteps.class);
    private final LoginTrail trail = mock(LoginTrail.class);
    private final AccountMemberships memberships = mock(AccountMemberships.class);
    private final AccountStamps stamps = mock(AccountStamps.class);
    private final LoginThrottle throttle = mock(LoginThrottle.class);
    private AccountAuthentication login;

    @BeforeEach
    void oneAccount() {
        when(check.account(any(), any())).thenReturn(Optional.empty());
        when(check.account("leader", "right")).thenReturn(Optional.of("leader"));
        when(memberships.read("leader")).thenReturn(LEADER);
        login = new AccountAuthentication(
                check, steps, trail, memberships, new VerifiedCredentials(stamps), stamps, throttle);
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
    void aProgramsSlowCheckIsMadeOnceAMinute() {
        login.authenticate(credentials("leader", "right"));
        login.authenticate(credentials("leader", "right"));

        verify(check, times(1)).account("leader", "right");
        verify(trail, times(1)).programIn(any(), any());
    }

    @Test
    void wrongIsRefused() {
        assertRefused("leader", "wrong");
        assertRefused("nobody", "right");
    }

    @Test
    void aPasswordOfAbsurdLengthIsNotEvenHashed() {
        assertRefused("leader", "x".repeat(1001));

        verify(check, never()).account(any(), any());
    }

    @Test
    void whoNeedsAnotherStepIsNotInAsAProgramAndNotRemembered() {
        doThrow(new StepNeeded(pending(Step.CODE))).when(steps).requireNone("leader");

        assertThatThrownBy(() -> login.authenticate(credentials("leader", "right")))
                .isInstanceOf(StepNeeded.class)
                .hasMessageContaining("第二步验证");
        assertThatThrownBy(() -> login.authenticate(credentials("leader", "right")))
                .isInstanceOf(StepNeeded.class);
        verify(trail, never()).programIn(any(), any());
    }

    @Test
    void aNextStepNeedsNoPasswordAgain() {
        Authentication signedIn = login.authenticate(attempt("", "", pending(Step.CODE), "123456"));

        assertThat(signedIn.getName()).isEqualTo("leader");
        verify(steps).goOn(any());
        verify(trail).personIn(LEADER, "10.0.0.1");
    }

    @Test
    void aNextStepWithoutAnEarlierOneIsALoginWithoutPassword() {
        assertThatThrownBy(() -> login.authenticate(attempt("leader", "", null, "123456")))
                .isInstanceOf(BadCredentialsException.class);
        verify(steps, never()).goOn(any());
    }

    @Test
    void anEarlierStepHoldsTenMinutes() {
        PendingLogin old = new PendingLogin("leader", Step.CODE, System.currentTimeMillis() - 11 * 60_000, null, 0);

        assertThatThrownBy(() -> login.authenticate(attempt("", "", old, "123456")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void neitherCodeNorNewPasswordIsKeptWithTheLogin() {
        Authentication signedIn = login.authenticate(attempt("leader", "right", null, null));

        assertThat(signedIn.getDetails()).isEqualTo("10.0.0.1");
    }

    @Test
    void onlyWhatWasWrongCountsAgainstTheAddress() {
        login.authenticate(attempt("leader", "right", null, null));
        doThrow(new StepNeeded(pending(Step.CODE))).when(steps).requireNone("leader");
        catchThrowable(() -> login.authenticate(attempt("leader", "right", null, null)));
        verify(throttle, never()).failed(any());

        catchThrowable(() -> login.authenticate(attempt("leader", "wrong", null, null)));
        verify(throttle, times(1)).failed("10.0.0.1");

        doThrow(new StepNeeded(pending(Step.CODE).with("验证码不正确"))).when(steps).goOn(any());
        catchThrowable(() -> login.authenticate(attempt("", "", pending(Step.CODE), "000000")));
        verify(throttle, times(2)).failed("10.0.0.1");
    }

    @Test
    void whoHasToWaitIsNotLookedAtButWhoIsKnownGoesOn() {
        login.authenticate(credentials("leader", "right"));
        doThrow(new TooManyAttempts(Duration.ofSeconds(5))).when(throttle).require(any());

        login.authenticate(credentials("leader", "right"));
        assertThatThrownBy(() -> login.authenticate(credentials("leader", "other")))
                .isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> login.authenticate(attempt("", "", pending(Step.CODE), "123456")))
                .isInstanceOf(TooManyAttempts.class);
        verify(check, never()).account("leader", "other");
        verify(steps, never()).goOn(any());
    }

    private void assertRefused(String account, String password) {
        assertThatThrownBy(() -> login.authenticate(credentials(account, password)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("账号或密码不正确，或账号已被暂时锁定。");
    }

    private static PendingLogin pending(Step step) {
        return new PendingLogin("leader", step, System.currentTimeMillis(), null, 0);
    }

    private static Authentication attempt(String account, String password, PendingLogin pending, String code) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        given.setDetails(new LoginAttempt("10.0.0.1", pending, code, null, null));
        return given;
    }

    private static Authentication credentials(String account, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(account, password);
    }
}

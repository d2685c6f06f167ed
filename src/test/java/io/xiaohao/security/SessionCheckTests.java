package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.xiaohao.security.SessionCheck.End;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

class SessionCheckTests {

    private static final Instant LOGIN = Instant.parse("2026-03-02T01:00:00Z");
    private static final AccountMembership LEADER = new AccountMembership("leader", Set.of("leaders"), Set.of("sheqi"));

    private final AccountStamps stamps = mock(AccountStamps.class);
    private final AccountMemberships memberships = mock(AccountMemberships.class);
    private Instant now = LOGIN;
    private final SessionCheck check = new SessionCheck(stamps, memberships, Duration.ofHours(12), () -> now);

    @BeforeEach
    void unchanged() {
        when(stamps.of("leader")).thenReturn(7L);
    }

    @Test
    void whileNothingChangesTheSessionStaysAsItIs() {
        Authentication kept = session(LOGIN, 7);
        now = LOGIN.plus(Duration.ofHours(12)).minusMillis(1);

        assertThat(check.of(kept).authentication()).isSameAs(kept);
        verify(memberships, never()).find("leader");
    }

    @Test
    void itLastsTwelveHoursHoweverMuchIsDone() {
        now = LOGIN.plus(Duration.ofHours(12));

        assertThat(check.of(session(LOGIN, 7))).isEqualTo(new SessionCheck.Outcome(null, End.LIFETIME));
    }

    @Test
    void aChangeOfTheAccountIsReadAtOnceAndDoesNotProlong() {
        when(memberships.find("leader"))
                .thenReturn(Optional.of(new AccountMembership("leader", Set.of(), Set.of("sheqi"))));

        Authentication renewed = check.of(session(LOGIN, 6)).authentication();

        assertThat(renewed.getAuthorities()).isEmpty();
        assertThat(((SignedInAccount) renewed.getPrincipal()).stamp()).isEqualTo(7);
        assertThat(renewed.getDetails()).isEqualTo("10.0.0.1");
        now = LOGIN.plus(Duration.ofHours(12));
        assertThat(check.of(renewed).end()).isEqualTo(End.LIFETIME);
    }

    @Test
    void anAccountThatIsGoneEndsIt() {
        when(memberships.find("leader")).thenReturn(Optional.empty());

        assertThat(check.of(session(LOGIN, 6)).end()).isEqualTo(End.ACCOUNT);
    }

    @Test
    void whatAnOlderVersionLeftBeginsNow() {
        when(memberships.find("leader")).thenReturn(Optional.of(LEADER));

        Authentication renewed = check.of(session(Instant.EPOCH, 0)).authentication();

        assertThat(renewed.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("leaders");
        assertThat(((SignedInAccount) renewed.getPrincipal()).signedInAt()).isEqualTo(LOGIN.toEpochMilli());
    }

    @Test
    void whoDidNotSignInHereIsLeftAlone() {
        Authentication other = new TestingAuthenticationToken("somebody", "");

        assertThat(check.of(other).authentication()).isSameAs(other);
    }

    @Test
    void theLifetimeIsToldInHours() {
        assertThat(check.longest()).isEqualTo("12小时");
        assertThat(new SessionCheck(stamps, memberships, Duration.ofMinutes(90), () -> now).longest())
                .isEqualTo("90分钟");
        assertThatThrownBy(() -> new SessionSettings(Duration.ofSeconds(5))).hasMessageContaining("至少为 1 分钟");
    }

    private static Authentication session(Instant signedIn, long stamp) {
        var token = AccountAuthentication.token(new SignedInAccount(LEADER, signedIn.toEpochMilli(), stamp));
        token.setDetails("10.0.0.1");
        return token;
    }
}

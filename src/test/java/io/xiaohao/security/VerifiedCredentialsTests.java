package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTests {

    private final AccountStamps stamps = mock(AccountStamps.class);
    private final VerifiedCredentials verified = new VerifiedCredentials(stamps);
    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void verifiesTheSameCredentialsOnce() {
        find("leader", "right", true);
        find("leader", "right", true);

        assertThat(checks).hasValue(1);
    }

    @Test
    void verifiesAnotherPasswordOfAKnownAccount() {
        find("leader", "right", true);

        assertThat(find("leader", "wrong", false)).isEmpty();
        assertThat(checks).hasValue(2);
    }

    @Test
    void tellsAccountAndPasswordApart() {
        find("a", "bc", true);

        assertThat(find("ab", "c", false)).isEmpty();
    }

    @Test
    void keepsNoRefusal() {
        find("leader", "right", false);

        assertThat(find("leader", "right", true)).isPresent();
    }

    @Test
    void verifiesAgainWhereTheAccountWasChangedSince() {
        find("leader", "right", true);
        find("auditor", "right", true);

        when(stamps.of("leader")).thenReturn(1L);
        assertThat(find("leader", "right", false)).isEmpty();
        find("auditor", "right", true);

        assertThat(checks).hasValue(3);
    }

    private Optional<SignedInAccount> find(String account, String password, boolean right) {
        return verified.find(account, password, () -> {
            checks.incrementAndGet();
            AccountMembership membership = new AccountMembership(account, Set.of(), Set.of());
            return right
                    ? Optional.of(new SignedInAccount(membership, System.currentTimeMillis(), stamps.of(account)))
                    : Optional.empty();
        });
    }
}

package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private static final String OFFICE = "10.1.2.3";

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new LoginSettings(30, Duration.ofMinutes(10)), () -> now);

    @Test
    void thirtyWrongAttemptsInTenMinutesAreAllowed() {
        fail(OFFICE, 29);
        assertThatCode(() -> throttle.require(OFFICE)).doesNotThrowAnyException();

        fail(OFFICE, 1);

        TooManyAttempts refused = refusal(OFFICE);
        assertThat(refused.seconds()).isEqualTo(20);
        assertThat(refused).hasMessage("来自您所在网络地址的错误登录过多，请 20 秒后再试。");
    }

    @Test
    void itRefillsEvenlyInsteadOfShuttingAnOfficeOut() {
        fail(OFFICE, 30);

        now = now.plusSeconds(20);
        throttle.require(OFFICE);
        fail(OFFICE, 1);
        assertThat(refusal(OFFICE).seconds()).isEqualTo(20);

        now = now.plus(Duration.ofMinutes(10));
        fail(OFFICE, 29);
        throttle.require(OFFICE);
    }

    @Test
    void anotherAddressIsNotConcerned() {
        fail(OFFICE, 100);

        assertThatCode(() -> throttle.require("10.1.2.4")).doesNotThrowAnyException();
    }

    @Test
    void theMachineItselfIsNotCountedSinceAProxyMayAskForEverybody() {
        fail("127.0.0.1", 1000);
        fail("0:0:0:0:0:0:0:1", 1000);

        assertThatCode(() -> throttle.require("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.require("0:0:0:0:0:0:0:1")).doesNotThrowAnyException();
    }

    @Test
    void itIsSwitchedOffByNought() {
        LoginThrottle off = new LoginThrottle(new LoginSettings(0, Duration.ofMinutes(10)), () -> now);
        for (int attempt = 0; attempt < 1000; attempt++) {
            off.failed(OFFICE);
        }

        assertThatCode(() -> off.require(OFFICE)).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            throttle.failed(address);
        }
    }

    private TooManyAttempts refusal(String address) {
        return catchThrowableOfType(TooManyAttempts.class, () -> throttle.require(address));
    }
}

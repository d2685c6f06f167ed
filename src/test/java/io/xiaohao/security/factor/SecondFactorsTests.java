package io.xiaohao.security.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.privacy.SecretBox;
import io.xiaohao.security.factor.SecondFactors.Outcome;
import io.xiaohao.security.password.PasswordPolicy;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@XiaohaoTest
class SecondFactorsTests {

    private static final String ACCOUNT = "factor-owner";
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private PasswordPolicy policy;

    private final SecretBox box = new SecretBox("第二步验证", Base64.getEncoder().encodeToString(new byte[32]));
    private Instant now = START;
    private SecondFactors factors;

    @BeforeEach
    void fixedTime() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        factors = new SecondFactors(
                database,
                new TransactionTemplate(transactions),
                () -> box,
                new OneTimeCodes(() -> now),
                recoveryCodes,
                policy,
                clock);
    }

    @AfterEach
    void forget() {
        factors.remove(ACCOUNT);
    }

    @Test
    void itIsInForceOnceACodeHasProvedThatThePhoneHasIt() {
        Enrolment enrolment = factors.begin(ACCOUNT);
        assertThat(factors.isConfirmed(ACCOUNT)).isFalse();
        assertThat(factors.check(ACCOUNT, code(enrolment))).isEqualTo(Outcome.REFUSED);

        assertThat(factors.confirm(ACCOUNT, "000000")).isEqualTo(Outcome.REFUSED);
        assertThat(factors.isConfirmed(ACCOUNT)).isFalse();
        assertThat(factors.confirm(ACCOUNT, code(enrolment))).isEqualTo(Outcome.ACCEPTED);

        assertThat(factors.isConfirmed(ACCOUNT)).isTrue();
        assertThat(factors.confirmed()).contains(ACCOUNT);
        assertThat(factors.begun(ACCOUNT)).isEmpty();
    }

    @Test
    void aSecretUnderAFormerKeyIsEncryptedAnewAndThePhoneStaysGood() {
        Enrolment enrolment = factors.begin(ACCOUNT);
        byte[] other = new byte[32];
        other[0] = 1;
        String former = Base64.getEncoder().encodeToString(new byte[32]);
        SecretBox present = new SecretBox("第二步验证", Base64.getEncoder().encodeToString(other), List.of(former));
        String before = secret();

        // Those of other tests lie under keys that this one does not have, and stay.
        int renewed = new SecretsRenewal(database, new SecondFactorKey(() -> present, true)).renew();

        assertThat(renewed).isPositive();
        assertThat(present.isPresent(before)).isFalse();
        assertThat(present.isPresent(secret())).isTrue();
        assertThat(Base32.of(present.openBytes(secret(), ACCOUNT))).isEqualTo(enrolment.secret());
    }

    private String secret() {
        return database.sql("select secret from account_second_factor where account = ?")
                .param(ACCOUNT)
                .query(String.class)
                .single();
    }

    @Test
    void theSecretLiesEncrypted() {
        Enrolment enrolment = factors.begin(ACCOUNT);

        String kept = database.sql("select secret from account_second_factor where account = ?")
                .param(ACCOUNT)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(enrolment.secret());
        assertThat(Base32.of(box.openBytes(kept, ACCOUNT))).isEqualTo(enrolment.secret());
    }

    @Test
    void aCodeThatWasSeenOverAShoulderIsWorthNothing() {
        Enrolment enrolment = confirmed();
        now = now.plusSeconds(30);
        String code = code(enrolment);

        assertThat(factors.check(ACCOUNT, code)).isEqualTo(Outcome.ACCEPTED);
        assertThat(factors.check(ACCOUNT, code)).isEqualTo(Outcome.REFUSED);
        now = now.plusSeconds(30);
        assertThat(factors.check(ACCOUNT, code)).isEqualTo(Outcome.REFUSED);
        assertThat(factors.check(ACCOUNT, code(enrolment))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void fiveWrongCodesLockForHalfAnHourAndTheRightOneToo() {
        Enrolment enrolment = confirmed();
        now = now.plusSeconds(30);
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(factors.check(ACCOUNT, "000000")).isEqualTo(Outcome.REFUSED);
        }
        assertThat(factors.check(ACCOUNT, "000000")).isEqualTo(Outcome.LOCKED);
        assertThat(factors.locked()).contains(ACCOUNT);
        assertThat(factors.check(ACCOUNT, code(enrolment))).isEqualTo(Outcome.LOCKED);

        now = now.plus(Duration.ofMinutes(30));
        assertThat(factors.check(ACCOUNT, code(enrolment))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void somebodyMayUnlockBefore() {
        Enrolment enrolment = confirmed();
        now = now.plusSeconds(30);
        for (int attempt = 0; attempt < 5; attempt++) {
            factors.check(ACCOUNT, "000000");
        }

        factors.unlock(ACCOUNT);

        assertThat(factors.check(ACCOUNT, code(enrolment))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aRecoveryCodeStandsForThePhoneOnceAndOnlyItsHashIsKept() {
        confirmed();
        List<String> codes = factors.renewRecoveryCodes(ACCOUNT);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

        assertThat(database.sql("select code_hash from account_recovery_code where account = ?")
                        .param(ACCOUNT)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(factors.check(ACCOUNT, codes.get(0).toUpperCase(Locale.ROOT)))
                .isEqualTo(Outcome.RECOVERED);
        assertThat(factors.check(ACCOUNT, codes.get(0))).isEqualTo(Outcome.REFUSED);
        assertThat(factors.recoveryCodesLeft(ACCOUNT)).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesMakeTheFormerWorthless() {
        confirmed();
        List<String> former = factors.renewRecoveryCodes(ACCOUNT);
        factors.renewRecoveryCodes(ACCOUNT);

        assertThat(factors.check(ACCOUNT, former.get(0))).isEqualTo(Outcome.REFUSED);
        assertThat(factors.recoveryCodesLeft(ACCOUNT)).isEqualTo(10);
    }

    @Test
    void whatIsInForceIsNotBegunAnew() {
        confirmed();

        assertThatThrownBy(() -> factors.begin(ACCOUNT)).isInstanceOf(NoSuchElementException.class);
        assertThat(factors.isConfirmed(ACCOUNT)).isTrue();
    }

    private Enrolment confirmed() {
        Enrolment enrolment = factors.begin(ACCOUNT);
        assertThat(factors.confirm(ACCOUNT, code(enrolment))).isEqualTo(Outcome.ACCEPTED);
        return enrolment;
    }

    private String code(Enrolment enrolment) {
        TimeBasedOneTimePasswordGenerator phone = new TimeBasedOneTimePasswordGenerator();
        byte[] secret = box.openBytes(
                database.sql("select secret from account_second_factor where account = ?")
                        .param(enrolment.account())
                        .query(String.class)
                        .single(),
                enrolment.account());
        try {
            return phone.generateOneTimePasswordString(new SecretKeySpec(secret, phone.getAlgorithm()), now);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.xiaohao.security.factor;

import io.xiaohao.privacy.SecretBox;
import io.xiaohao.security.password.PasswordPolicy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second factor of accounts. Wrong codes are counted apart from wrong passwords, since a right password would let
 * whoever knows it begin anew; as many as the policy allows lock the second step for as long as it says.
 */
public class SecondFactors {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Supplier<SecretBox> box;
    private final OneTimeCodes codes;
    private final RecoveryCodes recoveryCodes;
    private final PasswordPolicy policy;
    private final Clock clock;

    SecondFactors(
            JdbcClient database,
            TransactionOperations transactions,
            Supplier<SecretBox> box,
            OneTimeCodes codes,
            RecoveryCodes recoveryCodes,
            PasswordPolicy policy,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.box = box;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.policy = policy;
        this.clock = clock;
    }

    /** What came of a code. */
    public enum Outcome {
        /** It was right. */
        ACCEPTED,
        /** It was one of those for a lost phone. */
        RECOVERED,
        /** It was wrong, or used before. */
        REFUSED,
        /** It was wrong once too often: no code is accepted for a while. */
        LOCKED
    }

    private record Kept(String secret, long lastStep, int attempts, LocalDateTime lockedUntil) {}

    /** Whether the account has a second factor in force. */
    public boolean isConfirmed(String account) {
        return database.sql("select count(*) from account_second_factor where account = ? and confirmed_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The accounts that have a second factor in force. */
    public Set<String> confirmed() {
        return new HashSet<>(database.sql("select account from account_second_factor where confirmed_at is not null")
                .query(String.class)
                .list());
    }

    /** The accounts whose second step is locked now. */
    public Set<String> locked() {
        return new HashSet<>(database.sql("select account from account_second_factor where locked_until > ?")
                .param(now())
                .query(String.class)
                .list());
    }

    /** Begins: makes a secret, which is in force only after {@link #confirm}. One that is in force stays. */
    public Enrolment begin(String account) {
        byte[] secret = new byte[OneTimeCodes.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String closed = box.get().close(secret, account);
        transactions.executeWithoutResult(status -> {
            database.sql("delete from account_second_factor where account = ? and confirmed_at is null")
                    .param(account)
                    .update();
            if (!isConfirmed(account)) {
                database.sql("insert into account_second_factor (account, secret, last_step, attempts)"
                                + " values (?, ?, 0, 0)")
                        .params(account, closed)
                        .update();
            }
        });
        return begun(account).orElseThrow();
    }

    /** What was begun and not yet confirmed. */
    public Optional<Enrolment> begun(String account) {
        return database.sql("select secret from account_second_factor where account = ? and confirmed_at is null")
                .param(account)
                .query(String.class)
                .optional()
                .map(closed -> new Enrolment(account, Base32.of(box.get().openBytes(closed, account))));
    }

    /** Puts in force what was begun, where the code proves that the phone has it. */
    public Outcome confirm(String account, String code) {
        return check(account, code, false, () -> database.sql(
                        "update account_second_factor set confirmed_at = ? where account = ?")
                .params(now(), account)
                .update());
    }

    /** Checks a code, or one of those for a lost phone, where a second factor is in force. */
    public Outcome check(String account, String code) {
        return check(account, code, true, () -> {});
    }

    /** Makes new codes for a lost phone, readable this one time; the former ones are worthless. */
    public List<String> renewRecoveryCodes(String account) {
        return recoveryCodes.renew(account);
    }

    /** How many codes for a lost phone are left. */
    public int recoveryCodesLeft(String account) {
        return recoveryCodes.left(account);
    }

    /** Lets the account go without; what was begun is gone too. */
    public void remove(String account) {
        transactions.executeWithoutResult(status -> {
            recoveryCodes.forget(account);
            database.sql("delete from account_second_factor where account = ?")
                    .param(account)
                    .update();
        });
    }

    /** Accepts codes again before the time. */
    public void unlock(String account) {
        database.sql("update account_second_factor set attempts = 0, locked_until = null where account = ?")
                .param(account)
                .update();
    }

    private Outcome check(String account, String code, boolean confirmed, Runnable accepted) {
        return transactions.execute(status -> {
            Optional<Kept> kept = kept(account, confirmed);
            if (kept.isEmpty()) {
                return Outcome.REFUSED;
            }
            if (isLocked(kept.get())) {
                return Outcome.LOCKED;
            }
            Outcome outcome = outcome(account, code.strip(), confirmed, kept.get());
            if (outcome == Outcome.ACCEPTED || outcome == Outcome.RECOVERED) {
                unlock(account);
                accepted.run();
            }
            return outcome;
        });
    }

    private Outcome outcome(String account, String code, boolean confirmed, Kept kept) {
        if (!CODE.matcher(code).matches()) {
            boolean recovered = confirmed && recoveryCodes.use(account, code);
            return recovered ? Outcome.RECOVERED : wrong(account, kept);
        }
        OptionalLong step = codes.accepted(box.get().openBytes(kept.secret(), account), code, kept.lastStep());
        if (step.isEmpty()) {
            return wrong(account, kept);
        }
        database.sql("update account_second_factor set last_step = ? where account = ?")
                .params(step.getAsLong(), account)
                .update();
        return Outcome.ACCEPTED;
    }

    private Outcome wrong(String account, Kept kept) {
        int attempts = kept.attempts() + 1;
        boolean locks = attempts % policy.attempts().value() == 0;
        LocalDateTime until = locks ? now().plus(policy.lockedFor().value()) : null;
        database.sql("update account_second_factor set attempts = ?, locked_until = ? where account = ?")
                .params(attempts, until, account)
                .update();
        return locks ? Outcome.LOCKED : Outcome.REFUSED;
    }

    /** The row is held, so that of many attempts at once each is counted and no code is accepted twice. */
    private Optional<Kept> kept(String account, boolean confirmed) {
        return database.sql("select secret, last_step, attempts, locked_until from account_second_factor"
                        + " where account = ? and confirmed_at is " + (confirmed ? "not null" : "null") + " for update")
                .param(account)
                .query(Kept.class)
                .optional();
    }

    private boolean isLocked(Kept kept) {
        return kept.lockedUntil() != null && kept.lockedUntil().isAfter(now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}

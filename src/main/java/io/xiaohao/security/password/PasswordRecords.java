package io.xiaohao.security.password;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when each account has its password, whether it has to be changed, and which it had before. */
@Component
public class PasswordRecords {

    private final JdbcClient database;
    private final PasswordPolicy policy;
    private final Clock clock;

    PasswordRecords(JdbcClient database, PasswordPolicy policy, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A password as the engine stores it.
     *
     * @param hash with the name of the algorithm before it
     * @param salt what was put behind the password; null where nothing was
     */
    public record StoredPassword(String hash, String salt) {}

    /**
     * What is known of an account's password.
     *
     * @param account the account
     * @param changedAt since when it has it
     * @param changeDue whether its owner has to change it at his next login, because somebody else set it
     */
    public record PasswordState(String account, LocalDateTime changedAt, boolean changeDue) {}

    /** What is known of the account's password; nothing where the product itself gave it to the account. */
    public Optional<PasswordState> of(String account) {
        return database.sql("select account, changed_at, change_due from account_password where account = ?")
                .param(account)
                .query(PasswordState.class)
                .optional();
    }

    /** The same for all accounts, by their names. */
    public Map<String, PasswordState> all() {
        return database
                .sql("select account, changed_at, change_due from account_password")
                .query(PasswordState.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PasswordState::account, Function.identity()));
    }

    /** Whether the account's owner has to change his password before he is let in. */
    public boolean mustChange(String account) {
        return of(account).map(state -> state.changeDue() || isTooOld(state)).orElse(false);
    }

    /** Whether the password is older than the policy allows. */
    public boolean isTooOld(PasswordState state) {
        int days = policy.rotationDays().value();
        return days > 0 && state.changedAt().plusDays(days).isBefore(LocalDateTime.now(clock));
    }

    /**
     * Notes that the account has a password from now on.
     *
     * @param changeDue whether its owner has to change it at his next login
     * @param former what it had until now; null where it had none
     */
    @Transactional
    public void changed(String account, boolean changeDue, StoredPassword former) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        int updated = database.sql("update account_password set changed_at = ?, change_due = ? where account = ?")
                .params(now, changeDue, account)
                .update();
        if (updated == 0) {
            database.sql("insert into account_password (account, changed_at, change_due) values (?, ?, ?)")
                    .params(account, now, changeDue)
                    .update();
        }
        if (former != null && former.hash() != null) {
            keepFormer(account, former);
        }
    }

    private void keepFormer(String account, StoredPassword former) {
        database.sql("insert into account_former_password (account, password_hash, password_salt) values (?, ?, ?)")
                .params(account, former.hash(), former.salt())
                .update();
        List<Long> tooMany = database
                .sql("select id from account_former_password where account = ? order by id desc")
                .param(account)
                .query(Long.class)
                .list()
                .stream()
                .skip(policy.history().value())
                .toList();
        tooMany.forEach(id -> database.sql("delete from account_former_password where id = ?")
                .param(id)
                .update());
    }

    /** Lets the account's owner change his password at his next login. */
    public void requireChange(String account) {
        int updated = database.sql("update account_password set change_due = true where account = ?")
                .param(account)
                .update();
        if (updated == 0) {
            changed(account, true, null);
        }
    }

    /** The passwords that must not come back, the last one first. */
    public List<StoredPassword> former(String account) {
        return database
                .sql("select password_hash as hash, password_salt as salt from account_former_password"
                        + " where account = ? order by id desc")
                .param(account)
                .query(StoredPassword.class)
                .list()
                .stream()
                .limit(policy.history().value())
                .toList();
    }

    /** Forgets an account that is gone: who gets the same name later is somebody else. */
    public void forget(String account) {
        database.sql("delete from account_former_password where account = ?")
                .param(account)
                .update();
        database.sql("delete from account_password where account = ?")
                .param(account)
                .update();
    }
}

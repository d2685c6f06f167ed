package io.xiaohao.security;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a password is an account's. It costs one slow hash in any case, whether the account is unknown, locked, without
 * password, or the password wrong: the time tells nothing either.
 */
@Component
class PasswordCheck {

    private final IdentityService identities;
    private final EngineSession engine;
    private final PasswordEncryptor passwords;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String nobodysPassword;

    PasswordCheck(
            IdentityService identities,
            EngineSession engine,
            PasswordEncryptor passwords,
            JdbcClient database,
            PlatformTransactionManager transactionManager) {
        this.identities = identities;
        this.engine = engine;
        this.passwords = passwords;
        this.database = database;
        this.transaction = new TransactionTemplate(transactionManager);
        this.nobodysPassword = passwords.encrypt("nobody");
    }

    /**
     * The account as it was created, since a database may find "Admin" for "admin"; empty where the password is not its,
     * or it is locked. A wrong attempt is noted with the account, for all nodes.
     */
    Optional<String> account(String named, String password) {
        return engine.asSystem(() -> {
            Optional<UserEntity> user = checkable(named);
            if (user.isEmpty()) {
                passwords.check(password, nobodysPassword);
                return Optional.empty();
            }
            return isRight(user.get().getId(), password)
                    ? Optional.of(user.get().getId())
                    : Optional.empty();
        });
    }

    /** Whether the password is the account's own, asked of whoever is signed in before he changes what protects it. */
    boolean isRightFor(String account, String password) {
        return account(account, password).filter(account::equals).isPresent();
    }

    private Optional<UserEntity> checkable(String account) {
        return Optional.ofNullable((UserEntity)
                        identities.createUserQuery().userId(account).singleResult())
                .filter(user -> user.getPassword() != null)
                .filter(user -> !isLocked(user));
    }

    /** Mirrors the engine's own check, which returns at once for a locked account. */
    static boolean isLocked(UserEntity user) {
        Date lockedUntil = user.getLockExpirationTime();
        return lockedUntil != null && lockedUntil.after(ClockUtil.getCurrentTime());
    }

    /**
     * The account's row is held meanwhile, so that of many attempts at once each is counted and the lock comes after as
     * many as the policy says, not after a burst.
     */
    private boolean isRight(String account, String password) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                database.sql("select ID_ from ACT_ID_USER where ID_ = ? for update")
                        .param(account)
                        .query(String.class)
                        .optional();
                return identities.checkPassword(account, password);
            }));
        } catch (PessimisticLockingFailureException | OptimisticLockingException attemptsAtOnce) {
            // Too many attempts for one account at the same time: this one has to be made again.
            return false;
        }
    }
}

package io.xiaohao.security;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.password.PasswordRecords;
import io.xiaohao.security.password.PasswordRecords.StoredPassword;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an account a password that its owner has chosen; whether he may was asked before. */
@Component
class PasswordChange {

    private final IdentityService identities;
    private final EngineSession engine;
    private final PasswordRecords records;
    private final ObjectProvider<AccountSessions> sessions;
    private final TransactionTemplate transaction;

    PasswordChange(
            IdentityService identities,
            EngineSession engine,
            PasswordRecords records,
            ObjectProvider<AccountSessions> sessions,
            PlatformTransactionManager transactionManager) {
        this.identities = identities;
        this.engine = engine;
        this.records = records;
        this.sessions = sessions;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Sets it and ends the account's other sessions.
     *
     * @throws Refusal invalid where the two do not agree, or the policy does not allow it
     */
    void change(String account, String password, String repeated) {
        if (password == null || password.isEmpty()) {
            throw Refusal.invalid("password", "请填写新密码。");
        }
        if (!password.equals(repeated)) {
            throw Refusal.invalid("password", "两次填写的新密码不一致，请重新填写。");
        }
        transaction.executeWithoutResult(status -> set(account, password));
        sessions.ifAvailable(open -> open.endOthers(account));
    }

    private void set(String account, String password) {
        engine.asSystem(() -> {
            UserEntity user = Optional.ofNullable((UserEntity)
                            identities.createUserQuery().userId(account).singleResult())
                    .orElseThrow(() -> Refusal.conflict("账号已被删除，请联系系统管理员。"));
            StoredPassword former = new StoredPassword(user.getPassword(), user.getSalt());
            user.setPassword(password);
            identities.saveUser(user);
            records.changed(account, false, former);
            return null;
        });
    }
}

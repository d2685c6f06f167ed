package io.xiaohao.security;

import io.xiaohao.security.password.PasswordRecords;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.springframework.stereotype.Component;

/** Passwords that the product itself gives to accounts: they are nobody's choice that the policy could bind. */
@Component
class GivenPasswords {

    private final ProcessEngineConfigurationImpl configuration;
    private final PasswordRecords records;

    GivenPasswords(ProcessEngineConfigurationImpl configuration, PasswordRecords records) {
        this.configuration = configuration;
        this.records = records;
    }

    /** Saves the account with a password that may stay: that of a demonstration, or one that the operator set. */
    void save(User user) {
        configuration.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
    }

    /** Saves the account with a password that its owner changes at his first login. */
    void saveToBeChanged(User user) {
        save(user);
        records.requireChange(user.getId());
    }
}

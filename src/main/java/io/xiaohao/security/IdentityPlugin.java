package io.xiaohao.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/**
 * The engine's identity service as this product needs it: a slow password hash, and ids such as {@code unit-x} and
 * {@code headquarters@wenshan}, which the engine's own pattern (letters and digits) refuses.
 */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private static final String ACCOUNT = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";
    private static final String GROUP_OR_GOVERNMENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int FIRST_DELAY_SECONDS = 1;

    private final PasswordEncryptor passwords;

    IdentityPlugin(PasswordEncryptor passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(passwords);
        configuration.setUserResourceWhitelistPattern(ACCOUNT);
        configuration.setGroupResourceWhitelistPattern(GROUP_OR_GOVERNMENT);
        configuration.setTenantResourceWhitelistPattern(GROUP_OR_GOVERNMENT);
        configuration.setLoginDelayBase(FIRST_DELAY_SECONDS);
    }
}

package io.xiaohao.security;

import io.xiaohao.security.password.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The engine's identity service as this product needs it: a slow password hash, rules, and ids such as {@code unit-x} and
 * {@code headquarters@wenshan}, which the engine's own pattern (letters and digits) refuses.
 */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private static final String ACCOUNT = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";
    private static final String GROUP_OR_GOVERNMENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final PasswordEncryptor passwords;
    private final EnginePasswordPolicy enginePolicy;
    private final PasswordPolicy policy;
    private final ApplicationEventPublisher listeners;

    IdentityPlugin(
            PasswordEncryptor passwords,
            EnginePasswordPolicy enginePolicy,
            PasswordPolicy policy,
            ApplicationEventPublisher listeners) {
        this.passwords = passwords;
        this.enginePolicy = enginePolicy;
        this.policy = policy;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(passwords);
        configuration.setUserResourceWhitelistPattern(ACCOUNT);
        configuration.setGroupResourceWhitelistPattern(GROUP_OR_GOVERNMENT);
        configuration.setTenantResourceWhitelistPattern(GROUP_OR_GOVERNMENT);
        configuration.setIdentityProviderSessionFactory(new Identities());
        // Locked is until a time only: whoever knows the names could otherwise lock everybody out for good.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setPasswordPolicy(enginePolicy);
        configuration.setEnablePasswordPolicy(true);
    }

    private final class Identities implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AccountIdentities.class;
        }

        @Override
        public Session openSession() {
            return new AccountIdentities(policy, listeners);
        }
    }
}

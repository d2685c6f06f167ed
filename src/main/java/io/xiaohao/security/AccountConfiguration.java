package io.xiaohao.security;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What accounts are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, SessionSettings.class, LoginSettings.class})
class AccountConfiguration {

    @Bean
    PasswordEncryptor passwordEncryptor(SecuritySettings settings) {
        return new BcryptPasswordEncryptor(settings.passwordStrength());
    }
}

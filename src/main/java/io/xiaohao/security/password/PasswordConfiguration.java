package io.xiaohao.security.password;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy in force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class PasswordConfiguration {

    @Bean
    PasswordPolicy passwordPolicy(PasswordSettings settings) {
        return PasswordPolicy.of(settings);
    }
}

package io.xiaohao.security.factor;

import io.xiaohao.privacy.SecretBox;
import io.xiaohao.security.password.PasswordPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the second factor is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecondFactorSettings.class)
class SecondFactorConfiguration {

    private static final String KEY_FILE = "second-factor.key";
    private static final String PURPOSE = "第二步验证";

    @Bean
    SecondFactorKey secondFactorKey(SecondFactorSettings settings, @Value("${xiaohao.data-dir}") Path data) {
        return new SecondFactorKey(
                SecretBox.under(PURPOSE, settings.key(), settings.formerKeys(), data.resolve(KEY_FILE)),
                !settings.formerKeys().isEmpty());
    }

    @Bean
    SecondFactors secondFactors(
            JdbcClient database,
            PlatformTransactionManager transactionManager,
            SecondFactorKey key,
            RecoveryCodes recoveryCodes,
            PasswordPolicy policy,
            Clock clock) {
        return new SecondFactors(
                database,
                new TransactionTemplate(transactionManager),
                key.box(),
                new OneTimeCodes(InstantSource.system()),
                recoveryCodes,
                policy,
                clock);
    }
}

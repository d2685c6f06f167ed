package io.xiaohao.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about sessions, under {@code xiaohao.security.session}.
 *
 * @param longest after how long somebody has to sign in again, however much he does meanwhile (ASVS 5, 7.3.2)
 */
@ConfigurationProperties("xiaohao.security.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {

    SessionSettings {
        if (longest.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalStateException(
                    "设置 xiaohao.security.session.longest 的值 %s 太短，至少为 1 分钟。".formatted(longest));
        }
    }
}

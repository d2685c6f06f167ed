package io.xiaohao.security.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about passwords, under {@code xiaohao.security.password}. What is null is as the policy has it.
 *
 * @param policy the policy: {@code dengbao-3} (等保2.0 三级) or {@code asvs-5}
 * @param minimumLength the least number of characters
 * @param rotationDays after how many days a password has to be changed; 0 for never
 * @param history how many former passwords must not come back
 * @param attempts after how many wrong attempts in a row an account is locked
 * @param lockedFor for how long it is locked
 */
@ConfigurationProperties("xiaohao.security.password")
public record PasswordSettings(
        @DefaultValue("dengbao-3") String policy,
        Integer minimumLength,
        Integer rotationDays,
        Integer history,
        Integer attempts,
        Duration lockedFor) {}

package io.xiaohao.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about attempts to sign in, under {@code xiaohao.security.login}.
 *
 * @param failures how many wrong attempts one address may make within the time, for whatever accounts; 0 for any number
 * @param within the time
 */
@ConfigurationProperties("xiaohao.security.login")
record LoginSettings(
        @DefaultValue("30") int failures,
        @DefaultValue("10m") Duration within) {}

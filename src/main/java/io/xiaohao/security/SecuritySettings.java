package io.xiaohao.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about accounts, under {@code xiaohao.security}.
 *
 * @param passwordStrength the logarithm of the rounds of the password hash, 4 to 31; 10 takes about 60 ms
 * @param firstAdministrator whether an administrator is created where there is none
 * @param adminPassword the first administrator's password; blank for a random one that is logged once
 */
@ConfigurationProperties("xiaohao.security")
record SecuritySettings(
        @DefaultValue("10") int passwordStrength,
        @DefaultValue("true") boolean firstAdministrator,
        @DefaultValue("") String adminPassword) {

    /** Without the password, which must not get into a log. */
    @Override
    public String toString() {
        return "SecuritySettings[passwordStrength=%d, firstAdministrator=%s]"
                .formatted(passwordStrength, firstAdministrator);
    }
}

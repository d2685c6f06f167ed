package io.xiaohao.security.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the second factor, under {@code xiaohao.security.second-factor}.
 *
 * @param compulsory whether administrators, auditors and leaders have to have one
 * @param key 32 bytes in Base64 under which secrets are encrypted; blank for a file in the data directory
 */
@ConfigurationProperties("xiaohao.security.second-factor")
public record SecondFactorSettings(
        @DefaultValue("false") boolean compulsory,
        @DefaultValue("") String key) {

    /** Without the key, which must not get into a log. */
    @Override
    public String toString() {
        return "SecondFactorSettings[compulsory=%s]".formatted(compulsory);
    }
}

package io.xiaohao.security.factor;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the second factor, under {@code xiaohao.security.second-factor}.
 *
 * @param compulsory whether those in the groups have to have one
 * @param groups who that is: administrators, auditors and leaders, where nothing else is set
 * @param key 32 bytes in Base64 under which secrets are encrypted; blank for a file in the data directory
 * @param formerKeys keys that were used before, whose secrets are encrypted anew at the start
 */
@ConfigurationProperties("xiaohao.security.second-factor")
public record SecondFactorSettings(
        @DefaultValue("false") boolean compulsory,

        @DefaultValue({"camunda-admin", "security-admin", "auditors", "leaders"})
        Set<String> groups,

        @DefaultValue("") String key,
        @DefaultValue List<String> formerKeys) {

    /** Without the key, which must not get into a log. */
    @Override
    public String toString() {
        return "SecondFactorSettings[compulsory=%s, groups=%s]".formatted(compulsory, groups);
    }
}

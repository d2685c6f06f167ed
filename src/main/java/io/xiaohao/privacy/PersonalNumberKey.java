package io.xiaohao.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key under which numbers are encrypted: {@code xiaohao.privacy.key}, or a file in the data directory, made when the
 * first number is kept. What was encrypted under those of {@code xiaohao.privacy.former-keys} opens too.
 */
@Component
class PersonalNumberKey implements Supplier<SecretBox> {

    private static final String FILE = "personal-numbers.key";
    private static final String PURPOSE = "个人信息";

    private final Supplier<SecretBox> box;
    private final boolean changed;

    PersonalNumberKey(
            @Value("${xiaohao.privacy.key:}") String key,
            @Value("${xiaohao.privacy.former-keys:}") List<String> formerKeys,
            @Value("${xiaohao.data-dir:./data}") Path dataDirectory) {
        this.box = SecretBox.under(PURPOSE, key, formerKeys, dataDirectory.resolve(FILE));
        this.changed = !formerKeys.isEmpty();
    }

    /** Whether there are former keys, so that what they closed is to be closed anew. */
    boolean isChanged() {
        return changed;
    }

    @Override
    public SecretBox get() {
        return box.get();
    }
}

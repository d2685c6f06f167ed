package io.xiaohao.privacy;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key under which numbers are encrypted: {@code xiaohao.privacy.key}, or a file in the data directory, made when the
 * first number is kept.
 */
@Component
class PersonalNumberKey implements Supplier<SecretBox> {

    private static final String FILE = "personal-numbers.key";
    private static final String PURPOSE = "个人信息";

    private final Supplier<SecretBox> box;

    PersonalNumberKey(
            @Value("${xiaohao.privacy.key:}") String key, @Value("${xiaohao.data-dir:./data}") Path dataDirectory) {
        this.box = SecretBox.under(PURPOSE, key, dataDirectory.resolve(FILE));
    }

    @Override
    public SecretBox get() {
        return box.get();
    }
}

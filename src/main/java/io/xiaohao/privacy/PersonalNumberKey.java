package io.xiaohao.privacy;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The key under which numbers are encrypted: {@code xiaohao.privacy.key}, or a file in the data directory, made when the
 * first number is kept. A key that is set is looked at now, so that a wrong one is told at the start.
 */
@Component
class PersonalNumberKey implements Supplier<SecretBox> {

    private static final String FILE = "personal-numbers.key";
    private static final String PURPOSE = "个人信息";

    private final Supplier<SecretBox> box;

    PersonalNumberKey(
            @Value("${xiaohao.privacy.key:}") String key, @Value("${xiaohao.data-dir:./data}") Path dataDirectory) {
        if (key.isBlank()) {
            SecretKeyFile file = new SecretKeyFile(dataDirectory.resolve(FILE));
            this.box = SingletonSupplier.of(() -> new SecretBox(PURPOSE, file.readOrCreate()));
            return;
        }
        SecretBox made = new SecretBox(PURPOSE, key);
        this.box = () -> made;
    }

    @Override
    public SecretBox get() {
        return box.get();
    }
}

package io.xiaohao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTests {

    private static final byte[] SECRET = "a shared secret".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = new SecretBox("第二步验证", key((byte) 1));

    @Test
    void whatIsClosedIsUnreadableAndOpensAgain() {
        String closed = box.close(SECRET, "leader");

        assertThat(new String(
                        Base64.getDecoder().decode(closed.substring(closed.indexOf(':') + 1)),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
        assertThat(box.openBytes(closed, "leader")).isEqualTo(SECRET);
        assertThat(box.close(SECRET, "leader")).isNotEqualTo(closed);
    }

    @Test
    void itOpensForItsOwnerOnlyAndUnderItsKeyOnly() {
        String closed = box.close(SECRET, "leader");

        assertThatThrownBy(() -> box.openBytes(closed, "admin")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox("第二步验证", key((byte) 2)).openBytes(closed, "leader"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("请恢复原来的密钥");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base 64!"})
    void whatIsNoKeyIsToldAtTheStart(String key) {
        assertThatThrownBy(() -> new SecretBox("第二步验证", key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("密钥");
    }

    @Test
    void theKeysFileIsMadeOnceAndForItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("key");

        String made = new SecretKeyFile(file).readOrCreate();

        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(new SecretKeyFile(file).readOrCreate()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    private static String key(byte each) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, each);
        return Base64.getEncoder().encodeToString(key);
    }
}

package io.xiaohao.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key where none is set: made at its first use, in a file that only the product's own user of the machine may read.
 * Nodes that share their data directory share it.
 */
final class SecretKeyFile {

    static final int KEY_BYTES = 32;

    private final Path file;

    SecretKeyFile(Path file) {
        this.file = file;
    }

    /** The key in Base64. */
    String readOrCreate() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("密钥文件 %s 无法读写，请检查数据目录的权限。".formatted(file), unreadable);
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownersOnly());
        try {
            Files.writeString(whole, Base64.getEncoder().encodeToString(key), StandardOpenOption.TRUNCATE_EXISTING);
            // A link appears at once and whole, and only for the first of two nodes that start together.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException otherNodeWasFaster) {
            // its key holds
        } finally {
            Files.delete(whole);
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

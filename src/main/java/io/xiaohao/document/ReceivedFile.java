package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file handed in, kept in a temporary place until closed, with its size in bytes and its SHA-256: the same content is
 * the same file, whatever its name.
 */
public final class ReceivedFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final Path path;
    private final long size;
    private final String sha256;

    private ReceivedFile(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes the content in; nothing stays behind when it is refused.
     *
     * @param content read to its end, not closed
     * @param maxBytes the most that is taken, in bytes
     * @throws Refusal too large (413), naming the limit
     */
    public static ReceivedFile receive(InputStream content, long maxBytes) {
        Path path = temporary();
        try {
            MessageDigest digest = sha256Digest();
            long size = copy(content, path, digest, maxBytes);
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            delete(path);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            delete(path);
            throw refused;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("xiaohao-received-", ".tmp");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw Refusal.tooLarge("文件超过 %d MB，请拆分后再上传。".formatted(maxBytes / MEGABYTE));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            path.toFile().deleteOnExit();
        }
    }

    /** Where it lies until closed. */
    public Path path() {
        return path;
    }

    /** Its size in bytes. */
    public long size() {
        return size;
    }

    /** SHA-256 of its content, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Deletes it. */
    @Override
    public void close() {
        delete(path);
    }
}

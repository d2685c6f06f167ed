package io.xiaohao.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Secrets as they lie in the database: AES-256-GCM under the installation's key, bound to whom they belong to, so that a
 * row copied to another owner opens nothing.
 */
public final class SecretBox {

    private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final String VERSION_END = ":";
    private static final int VERSION_DIGITS = 8;

    private final String purpose;
    private final String version;

    /** By their versions, the present one first. */
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    private final SecureRandom random = new SecureRandom();

    /**
     * A box under a key.
     *
     * @param purpose what the key is for, in Chinese, for messages
     * @param key 32 bytes in Base64
     * @throws IllegalStateException where it is none, in Chinese
     */
    public SecretBox(String purpose, String key) {
        this(purpose, key, List.of());
    }

    /**
     * A box under a key that also opens what was closed under former ones, so that a key can be changed.
     *
     * @param former keys of the same kind
     * @throws IllegalStateException where one is none, in Chinese
     */
    public SecretBox(String purpose, String key, List<String> former) {
        this.purpose = purpose;
        this.version = add(key);
        former.forEach(this::add);
    }

    /** Its version tells nothing of it, and which key is needed where one is missing. */
    private String add(String key) {
        byte[] bytes = decoded(key);
        if (bytes.length != SecretKeyFile.KEY_BYTES) {
            throw new IllegalStateException("%s的密钥应为 Base64 写的 32 个字节，现在是 %d 个字节。".formatted(purpose, bytes.length));
        }
        String named = version(bytes);
        keys.put(named, new SecretKeySpec(bytes, "AES"));
        return named;
    }

    private static String version(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * A box under the key that is set, which is looked at now, so that a wrong one is told at the start; or, where it is
     * blank, under the key in the file, which is made when the box is first needed.
     *
     * @throws IllegalStateException where the key that is set is none, in Chinese
     */
    public static Supplier<SecretBox> under(String purpose, String key, List<String> former, Path file) {
        if (key.isBlank()) {
            SecretKeyFile made = new SecretKeyFile(file);
            return SingletonSupplier.of(() -> new SecretBox(purpose, made.readOrCreate(), former));
        }
        SecretBox box = new SecretBox(purpose, key, former);
        return () -> box;
    }

    /** Encrypts a text that belongs to the owner. */
    public String close(String secret, String owner) {
        return close(secret.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** Decrypts a text; see {@link #openBytes}. */
    public String open(String closed, String owner) {
        return new String(openBytes(closed, owner), StandardCharsets.UTF_8);
    }

    /** Encrypts bytes that belong to the owner. */
    public String close(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = closed(nonce, secret, owner);
        byte[] both = ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return version + VERSION_END + Base64.getEncoder().encodeToString(both);
    }

    private byte[] closed(byte[] nonce, byte[] secret, String owner) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, keys.get(version), nonce, owner).doFinal(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /**
     * Decrypts what belongs to the owner.
     *
     * @throws IllegalStateException where it was encrypted under another key or for another owner
     */
    public byte[] openBytes(String closed, String owner) {
        int end = closed.indexOf(VERSION_END);
        if (end >= 0) {
            return opened(keys.get(closed.substring(0, end)), closed.substring(end + 1), owner)
                    .orElseThrow(this::otherKey);
        }
        // Closed before boxes bore versions.
        return keys.values().stream()
                .flatMap(key -> opened(key, closed, owner).stream())
                .findFirst()
                .orElseThrow(this::otherKey);
    }

    /** Whether it was closed under the present key; what was not is to be closed anew. */
    public boolean isPresent(String closed) {
        return closed.startsWith(version + VERSION_END);
    }

    /** Closes under the present key what may have been closed under a former one. */
    public String renewed(String closed, String owner) {
        return close(openBytes(closed, owner), owner);
    }

    /**
     * Closes under the present key each row that was not, one by one, so that it may be broken off, and that several nodes
     * may do it at once. What none of the keys opens is told in the log and stays as it is.
     *
     * @param closed a row's secret as it was kept
     * @param owner whom it belongs to
     * @param keep writes a row's secret anew; returns how many rows it has written
     * @return how many were written
     */
    public <R> int renewEach(
            List<R> rows, Function<R, String> closed, Function<R, String> owner, ToIntBiFunction<R, String> keep) {
        return rows.stream()
                .filter(row -> !isPresent(closed.apply(row)))
                .mapToInt(row -> renewedOrTold(closed.apply(row), owner.apply(row))
                        .map(renewed -> keep.applyAsInt(row, renewed))
                        .orElse(0))
                .sum();
    }

    private Optional<String> renewedOrTold(String closed, String owner) {
        try {
            return Optional.of(renewed(closed, owner));
        } catch (IllegalStateException keyMissing) {
            LOG.warn("{}: {}", owner, keyMissing.getMessage());
            return Optional.empty();
        }
    }

    private IllegalStateException otherKey() {
        return new IllegalStateException("%s的密钥与保存时的不同，请恢复原来的密钥，或把它列入曾用密钥。".formatted(purpose));
    }

    private static Optional<byte[]> opened(SecretKeySpec key, String closed, String owner) {
        ByteBuffer content = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        try {
            return key == null
                    ? Optional.empty()
                    : Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(rest));
        } catch (GeneralSecurityException otherKeyOrOwner) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("%s的密钥不是 Base64，请核对设置。".formatted(purpose), noBase64);
        }
    }
}

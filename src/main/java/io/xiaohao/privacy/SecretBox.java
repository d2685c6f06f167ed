package io.xiaohao.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.function.SingletonSupplier;

/**
 * Secrets as they lie in the database: AES-256-GCM under the installation's key, bound to whom they belong to, so that a
 * row copied to another owner opens nothing.
 */
public final class SecretBox {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String purpose;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A box under a key.
     *
     * @param purpose what the key is for, in Chinese, for messages
     * @param key 32 bytes in Base64
     * @throws IllegalStateException where it is none, in Chinese
     */
    public SecretBox(String purpose, String key) {
        this.purpose = purpose;
        byte[] bytes = decoded(key);
        if (bytes.length != SecretKeyFile.KEY_BYTES) {
            throw new IllegalStateException("%s的密钥应为 Base64 写的 32 个字节，现在是 %d 个字节。".formatted(purpose, bytes.length));
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * A box under the key that is set, which is looked at now, so that a wrong one is told at the start; or, where it is
     * blank, under the key in the file, which is made when the box is first needed.
     *
     * @throws IllegalStateException where the key that is set is none, in Chinese
     */
    public static Supplier<SecretBox> under(String purpose, String key, Path file) {
        if (key.isBlank()) {
            SecretKeyFile made = new SecretKeyFile(file);
            return SingletonSupplier.of(() -> new SecretBox(purpose, made.readOrCreate()));
        }
        SecretBox box = new SecretBox(purpose, key);
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
        byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    /**
     * Decrypts what belongs to the owner.
     *
     * @throws IllegalStateException where it was encrypted under another key or for another owner
     */
    public byte[] openBytes(String closed, String owner) {
        ByteBuffer content = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("%s的密钥与保存时的不同，请恢复原来的密钥。".formatted(purpose), otherKey);
        }
    }

    private byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("%s的密钥不是 Base64，请核对设置。".formatted(purpose), noBase64);
        }
    }
}

package io.xiaohao.programme;

import java.security.SecureRandom;

/** Bytes that nobody can foresee. */
public final class RandomSecrets implements SecretSource {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] next(String programme, String purpose) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}

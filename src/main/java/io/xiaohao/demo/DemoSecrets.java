package io.xiaohao.demo;

import io.xiaohao.programme.RandomSecrets;
import io.xiaohao.programme.SecretSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * The secrets of a demonstration's draws: while its past is played they follow from what is drawn, so that the same past
 * comes out on every machine and database. As soon as it serves they are random, as everywhere else; only the one that
 * the play committed to last is still to be used.
 */
@DemoOnly
class DemoSecrets implements SecretSource {

    private final RandomSecrets random = new RandomSecrets();
    private final Map<String, Integer> given = new HashMap<>();
    private volatile boolean playing;

    /** From now on, the secrets follow from what is drawn, or not any more. */
    void playing(boolean now) {
        playing = now;
    }

    @Override
    public synchronized byte[] next(String programme, String purpose) {
        if (!playing) {
            return random.next(programme, purpose);
        }
        int number = given.merge(programme + "|" + purpose, 1, Integer::sum);
        return sha256(programme + "|" + purpose + "|" + number);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

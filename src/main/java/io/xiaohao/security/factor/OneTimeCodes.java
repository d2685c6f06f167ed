package io.xiaohao.security.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of RFC 6238 with the parameters every application knows: SHA-1, 6 digits, 30 seconds. */
final class OneTimeCodes {

    static final int SECRET_BYTES = 20;

    /** A clock that is half a minute off is forgiven (RFC 6238, 5.2). */
    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final InstantSource time;

    /**
     * @param time the real time, which a phone goes by, whatever day a demonstration plays
     */
    OneTimeCodes(InstantSource time) {
        this.time = time;
    }

    /**
     * The period of 30 seconds that the code belongs to, where it is later than the last one accepted and no more than
     * one from now.
     */
    OptionalLong accepted(byte[] secret, String code, long lastStep) {
        long now = time.instant().getEpochSecond() / stepSeconds();
        return LongStream.rangeClosed(now - STEPS_OFF, now + STEPS_OFF)
                .filter(step -> step > lastStep)
                .filter(step -> same(code(secret, step), code))
                .findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * stepSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key fits an HMAC", impossible);
        }
    }

    private long stepSeconds() {
        return generator.getTimeStep().toSeconds();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** The application on somebody's phone that shows codes. */
final class Authenticator {

    private static final Pattern SECRET = Pattern.compile("密钥 <code>([A-Z2-7 ]+)</code>");

    private final String secret;

    private Authenticator(String secret) {
        this.secret = secret;
    }

    /** Takes over the secret that a page shows. */
    static Authenticator of(String page) {
        Matcher matcher = SECRET.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return new Authenticator(matcher.group(1).replace(" ", ""));
    }

    /** The code of now, or of so many half minutes from now. */
    String code(int stepsFromNow) {
        TimeBasedOneTimePasswordGenerator phone = new TimeBasedOneTimePasswordGenerator();
        try {
            return phone.generateOneTimePasswordString(
                    new SecretKeySpec(decoded(), phone.getAlgorithm()),
                    Instant.now().plus(phone.getTimeStep().multipliedBy(stepsFromNow)));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 letters of five bits. */
    private byte[] decoded() {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : secret.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        return HexFormat.of().parseHex("%040x".formatted(bits));
    }
}

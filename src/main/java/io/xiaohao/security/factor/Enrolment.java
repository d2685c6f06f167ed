package io.xiaohao.security.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an application on somebody's phone needs to make the account's codes.
 *
 * @param account the account
 * @param secret the shared secret in Base32
 */
public record Enrolment(String account, String secret) {

    private static final String ISSUER = "销号";
    private static final int GROUP = 4;

    /** As a QR code bears it. */
    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(ISSUER), encoded(account), secret, encoded(ISSUER));
    }

    /** The QR code. */
    public QrPicture picture() {
        return QrPicture.of(address());
    }

    /** The secret in groups of four, to be typed in where no camera is at hand. */
    public String inGroups() {
        return secret.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1 ");
    }

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "Enrolment[account=%s]".formatted(account);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

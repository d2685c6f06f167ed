package io.xiaohao.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How one line's hash follows from the line and the hash before it. */
final class HashChain {

    private static final HexFormat HEXADECIMAL = HexFormat.of();

    private HashChain() {}

    /** SHA-256, hexadecimal, over the line's text in UTF-8 followed by the hash before. */
    static String hash(JournalLine line, String before) {
        byte[] hashed = digest().digest((line.text() + before).getBytes(StandardCharsets.UTF_8));
        return HEXADECIMAL.formatHex(hashed);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

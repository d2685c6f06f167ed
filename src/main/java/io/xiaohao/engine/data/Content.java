package io.xiaohao.engine.data;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a table holds.
 *
 * @param rows how many rows
 * @param digest the sum of the rows' SHA-256, whatever their order
 */
record Content(long rows, BigInteger digest) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Adds up a table row by row. */
    static final class Sum {

        private long rows;
        private BigInteger digest = BigInteger.ZERO;

        void add(Object[] row) {
            rows++;
            digest = digest.add(digest(row)).mod(MODULUS);
        }

        Content content() {
            return new Content(rows, digest);
        }
    }

    private static BigInteger digest(Object[] row) {
        MessageDigest digest = Sha256.digest();
        for (Object value : row) {
            String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
            // With its length, so that no two rows read the same; null and "null" differ.
            String head = value == null ? "-" : text.length() + ":";
            digest.update((head + text).getBytes(StandardCharsets.UTF_8));
        }
        return new BigInteger(1, digest.digest());
    }
}

package io.xiaohao.security.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A POST under a key.
 *
 * @param account who calls
 * @param keyHash the SHA-256 of the key
 * @param requestHash the SHA-256 of what is asked for
 */
record IdempotentCall(String account, String keyHash, String requestHash) {

    /**
     * @param target method, path and query
     * @param body the content; null for an upload, whose parts are separated differently at each attempt
     */
    static IdempotentCall of(String account, String key, String target, byte[] body) {
        return new IdempotentCall(account, sha256(key, null), sha256(target, body));
    }

    private static String sha256(String text, byte[] more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            if (more != null) {
                digest.update((byte) '\n');
                digest.update(more);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

package io.xiaohao.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A draw worked out anew from what the domain's rules say of draws, as anybody can; in a rehearsal the secret is empty. */
final class DrawByHand {

    private static final String NO_SECRET = "";

    private DrawByHand() {}

    /** Programme, period, purpose, the sorted names and the secret. */
    static String seed(String programme, String period, String purpose, Collection<String> names) {
        return sha256(String.join(
                "|",
                programme,
                period,
                purpose,
                String.join("\n", names.stream().sorted().toList()),
                NO_SECRET));
    }

    /** The first so many names in the order of their hashes. */
    static List<String> drawn(String seed, Collection<String> names, int count) {
        return names.stream()
                .sorted(Comparator.comparing(name -> sha256(seed + "|" + name)))
                .limit(count)
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package io.xiaohao.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Credentials that were verified within the last minute, since the slow hash on every call would allow a program about
 * ten calls a second. Only a keyed hash of them is kept, under a key that is new at every start. They count as long as
 * nothing was changed about the account.
 */
@Component
class VerifiedCredentials {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final SecretKeySpec key = randomKey();
    private final Cache<String, SignedInAccount> verified =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    private final AccountStamps stamps;

    VerifiedCredentials(AccountStamps stamps) {
        this.stamps = stamps;
    }

    /**
     * Whoever these credentials belong to; verifies them where that has not been done lately, once for calls that come
     * at the same time. What is not verified is not kept.
     */
    Optional<SignedInAccount> find(String account, String password, Supplier<Optional<SignedInAccount>> verify) {
        String hash = hash(account, password);
        SignedInAccount known = verified.getIfPresent(hash);
        if (known != null && known.stamp() != stamps.of(known.getName())) {
            verified.asMap().remove(hash, known);
        }
        return Optional.ofNullable(verified.get(hash, unknown -> verify.get().orElse(null)));
    }

    private String hash(String account, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, ALGORITHM);
    }
}

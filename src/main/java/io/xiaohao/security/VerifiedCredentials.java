package io.xiaohao.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xiaohao.node.KeptView;
import io.xiaohao.node.ViewNews;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Credentials that were verified within the last minute, since the slow hash on every call would allow a program about
 * ten calls a second. Only a keyed hash of them is kept, under a key that is new at every start.
 */
@Component
class VerifiedCredentials {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 10_000;

    private final SecretKeySpec key = randomKey();
    private final Cache<String, SignedInAccount> verified = Caffeine.newBuilder()
            .expireAfterWrite(SignedInAccount.FRESH)
            .maximumSize(MOST)
            .build();
    private final ViewNews news;

    @Autowired
    VerifiedCredentials(ViewNews news) {
        this.news = news;
        news.onChange(KeptView.ACCOUNT, verified::invalidateAll);
    }

    VerifiedCredentials() {
        this(ViewNews.NONE);
    }

    /**
     * Whoever these credentials belong to; verifies them where that has not been done lately, once for calls that come
     * at the same time. What is not verified is not kept.
     */
    Optional<SignedInAccount> find(String account, String password, Supplier<Optional<SignedInAccount>> verify) {
        return Optional.ofNullable(
                verified.get(hash(account, password), hash -> verify.get().orElse(null)));
    }

    /** Verifies the account's credentials again at its next call, on the other nodes too. */
    void forget(String account) {
        verified.asMap().values().removeIf(signedIn -> signedIn.getName().equals(account));
        news.changed(KeptView.ACCOUNT);
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

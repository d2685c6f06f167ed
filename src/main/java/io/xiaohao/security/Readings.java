package io.xiaohao.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who read what is confidential, and who took copies out of the product, in the trail of accounts: the same by the same
 * account once an hour, since a program that follows the journal asks every minute.
 */
@Component
public class Readings {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final AccountTrail trail;
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(AGAIN).maximumSize(MOST).build();

    Readings(AccountTrail trail) {
        this.trail = trail;
    }

    /**
     * Notes that whoever is signed in has read something.
     *
     * @param what the kind, in Chinese
     * @param of its address
     */
    public void note(String what, String of) {
        Optional<String> account = SignedInAccount.name();
        if (account.isPresent() && noted.asMap().putIfAbsent(account.get() + " " + of, true) == null) {
            trail.note("account.read", account.get(), Map.of("what", what, "of", of));
        }
    }
}

package io.xiaohao.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Who came in, in the trail of accounts: a person each time, a program once an hour from each address, as it shows its
 * credentials with every call.
 */
@Component
class LoginTrail {

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final AccountTrail trail;
    private final Cache<String, Boolean> programs =
            Caffeine.newBuilder().expireAfterWrite(AGAIN).maximumSize(MOST).build();

    LoginTrail(AccountTrail trail) {
        this.trail = trail;
    }

    /** A person has signed in on the login page. */
    void personIn(AccountMembership account, String address) {
        trail.noteOwn("account.logged-in", account.account(), data("page", address));
    }

    /** A program has shown the account's credentials. */
    void programIn(AccountMembership account, String address) {
        if (programs.asMap().putIfAbsent(account.account() + " " + address, true) == null) {
            trail.noteOwn("account.logged-in", account.account(), data("program", address));
        }
    }

    private static Map<String, Object> data(String way, String address) {
        return new TreeMap<>(Map.of("way", way, "address", address));
    }
}

package io.xiaohao.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many wrong attempts to sign in an address may make, whatever accounts it names. Right ones are not counted: a
 * whole office may stand behind one address. It refills evenly, so that nobody is shut out for the whole time at once.
 * Each node counts for itself; the lock of an account is what all nodes share.
 */
@Component
class LoginThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
    private static final int MOST = 100_000;

    /** The machine itself: whoever runs the product, or a proxy that does not say for whom it asks. */
    private static final Set<String> HERE = Set.of("", "127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final long spacing;
    private final long allowance;
    private final InstantSource time;

    /** When each address would be free of all that it has done, in milliseconds. */
    private final Cache<String, Long> freeAt;

    @Autowired
    LoginThrottle(LoginSettings settings) {
        this(settings, InstantSource.system());
    }

    LoginThrottle(LoginSettings settings, InstantSource time) {
        this.allowance =
                settings.failures() == 0 ? Long.MAX_VALUE : settings.within().toMillis();
        this.spacing = settings.failures() == 0 ? 0 : allowance / settings.failures();
        this.time = time;
        this.freeAt = Caffeine.newBuilder()
                .expireAfterWrite(settings.within())
                .maximumSize(MOST)
                .build();
    }

    /**
     * Makes sure that the address may try.
     *
     * @throws TooManyAttempts otherwise, saying when it may
     */
    void require(String address) {
        Long free = freeAt.getIfPresent(address);
        long wait = free == null ? 0 : free - time.millis() + spacing - allowance;
        if (wait > 0) {
            throw new TooManyAttempts(Duration.ofMillis(wait));
        }
    }

    /** Notes a wrong attempt. */
    void failed(String address) {
        if (spacing == 0 || HERE.contains(address)) {
            return;
        }
        long now = time.millis();
        long free = freeAt.asMap().merge(address, now + spacing, (before, first) -> Math.max(before, now) + spacing);
        if (free - now + spacing > allowance) {
            LOG.warn("Too many wrong attempts to sign in come from {}; it has to wait.", address);
        }
    }
}

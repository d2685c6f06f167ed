package io.xiaohao.security;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whether whoever signed in in a session may go on, looked at with each of its requests: not longer than the setting
 * allows, not after his account is gone, and with the groups that he has now.
 */
@Component
public class SessionCheck {

    private final AccountStamps stamps;
    private final AccountMemberships memberships;
    private final Duration longest;
    private final InstantSource time;

    @Autowired
    SessionCheck(AccountStamps stamps, AccountMemberships memberships, SessionSettings settings) {
        this(stamps, memberships, settings.longest(), InstantSource.system());
    }

    SessionCheck(AccountStamps stamps, AccountMemberships memberships, Duration longest, InstantSource time) {
        this.stamps = stamps;
        this.memberships = memberships;
        this.longest = longest;
        this.time = time;
    }

    /** Why a session is over. */
    public enum End {
        /** It has lasted as long as the setting allows. */
        LIFETIME,
        /** The account is gone. */
        ACCOUNT
    }

    /**
     * What came of it.
     *
     * @param authentication who goes on, the one that was given where nothing has changed; null where it is over
     * @param end why it is over; null where it is not
     */
    public record Outcome(Authentication authentication, End end) {}

    /** Looks at who signed in; whoever did not sign in on our login page is left as he is. */
    public Outcome of(Authentication kept) {
        if (!(kept.getPrincipal() instanceof SignedInAccount signedIn)) {
            return new Outcome(kept, null);
        }
        boolean ofOlderVersion = signedIn.signedInAt() == 0;
        long since = ofOlderVersion ? time.millis() : signedIn.signedInAt();
        if (time.millis() - since >= longest.toMillis()) {
            return new Outcome(null, End.LIFETIME);
        }
        long stamp = stamps.of(signedIn.getName());
        if (stamp == signedIn.stamp() && !ofOlderVersion) {
            return new Outcome(kept, null);
        }
        return memberships
                .find(signedIn.getName())
                .map(now -> new Outcome(renewed(kept, new SignedInAccount(now, since, stamp)), null))
                .orElseGet(() -> new Outcome(null, End.ACCOUNT));
    }

    /** After how long somebody has to sign in again, in Chinese. */
    public String longest() {
        long hours = longest.toHours();
        return longest.equals(Duration.ofHours(hours)) ? hours + "小时" : longest.toMinutes() + "分钟";
    }

    private static Authentication renewed(Authentication kept, SignedInAccount now) {
        UsernamePasswordAuthenticationToken renewed = AccountAuthentication.token(now);
        renewed.setDetails(kept.getDetails());
        return renewed;
    }
}

package io.xiaohao.security;

import java.io.Serializable;
import java.time.Duration;

/**
 * A login that the password alone did not complete, as the session keeps it until the next step is done. Nobody is
 * signed in by it.
 *
 * @param account whose password was right
 * @param step what is still to be done
 * @param sinceMillis since when, in {@link System#currentTimeMillis()}
 * @param message what went wrong at the last try, in Chinese; null where nothing did
 * @param stamp the account's number at that time, see {@link AccountStamps}
 */
public record PendingLogin(String account, Step step, long sinceMillis, String message, long stamp)
        implements Serializable {

    /** The session's attribute. */
    public static final String ATTRIBUTE = "xiaohao.pending-login";

    private static final Duration HOLDS = Duration.ofMinutes(10);

    /** What a login may still need, in this order. */
    public enum Step {
        /** A code of the second factor. */
        CODE,
        /** A second factor, which is compulsory for the account. */
        ENROLMENT,
        /** A new password, because the present one is too old or was set by somebody else. */
        PASSWORD
    }

    /** Whether it is recent enough to go on with. */
    public boolean holds() {
        long age = System.currentTimeMillis() - sinceMillis;
        return age >= 0 && age < HOLDS.toMillis();
    }

    /** The same, with what went wrong. */
    PendingLogin with(String whatWentWrong) {
        return new PendingLogin(account, step, sinceMillis, whatWentWrong, stamp);
    }
}

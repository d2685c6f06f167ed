package io.xiaohao.journal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What checking a whole chain found.
 *
 * @param valid whether every line is as it was sealed and none is missing or added
 * @param entries sealed lines that are there
 * @param firstInvalid number of the first line that is altered, missing, added or cut off; null where valid
 * @param reason a Chinese sentence that says what is wrong with it; null where valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(boolean valid, long entries, Long firstInvalid, String reason) {

    static Verification intact(long entries) {
        return new Verification(true, entries, null, null);
    }

    static Verification broken(long entries, long firstInvalid, String reason) {
        return new Verification(false, entries, firstInvalid, reason);
    }
}

package io.xiaohao.organization;

import java.time.LocalDate;

/**
 * Who stands in for the holder of a post, both days included.
 *
 * @param postCode the post
 * @param from the first day
 * @param until the last day
 * @param account who stands in
 */
public record Deputy(String postCode, LocalDate from, LocalDate until, String account) {

    /** Whether it is in force that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

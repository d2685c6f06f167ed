package io.xiaohao.organization;

import java.time.LocalDate;

/**
 * Who holds a post, or stands in for its holder, was changed by somebody. It is told in the transaction of the change.
 *
 * @param event its name in the journal
 * @param post the post
 * @param account who holds it or stands in from now on; of a withdrawn deputy, who did; null where nobody holds it
 * @param from the first day
 * @param until the last day of a deputy; null otherwise
 */
public record PostChanged(String event, Post post, String account, LocalDate from, LocalDate until) {

    static PostChanged handedOver(Post post, String account, LocalDate from) {
        return new PostChanged("post.handed-over", post, account, from, null);
    }

    static PostChanged vacated(Post post, LocalDate from) {
        return new PostChanged("post.vacated", post, null, from, null);
    }

    static PostChanged deputyAppointed(Post post, String account, LocalDate from, LocalDate until) {
        return new PostChanged("post.deputy-appointed", post, account, from, until);
    }

    static PostChanged deputyWithdrawn(Post post, String account, LocalDate from) {
        return new PostChanged("post.deputy-withdrawn", post, account, from, null);
    }
}

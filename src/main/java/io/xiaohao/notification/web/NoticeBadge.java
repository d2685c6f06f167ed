package io.xiaohao.notification.web;

import io.xiaohao.notification.Notices;

/**
 * How many notices the one who looks has not read, above every page.
 *
 * @param unread how many, counted to one more than {@link Notices#COUNTED_TO}
 */
record NoticeBadge(int unread) {

    /** As it is shown: 7, 99+. */
    public String words() {
        return unread > Notices.COUNTED_TO ? Notices.COUNTED_TO + "+" : String.valueOf(unread);
    }
}

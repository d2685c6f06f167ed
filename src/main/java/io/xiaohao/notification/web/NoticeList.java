package io.xiaohao.notification.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.notification.Notice;
import java.util.List;

/**
 * What the page of notices shows.
 *
 * @param lines this page's
 * @param total how many there are
 * @param unread how many are unread
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 * @param pageWords which page this is
 * @param manyPages whether there is more than one
 */
record NoticeList(
        List<Line> lines, long total, long unread, String previous, String next, String pageWords, boolean manyPages) {

    /**
     * One notice.
     *
     * @param id its number
     * @param label what it is about
     * @param urgent whether it stands out
     * @param text what happened
     * @param at when, as people read it
     * @param paper the address of a paper to download, or null
     * @param read whether it was read
     */
    record Line(long id, String label, boolean urgent, String text, String at, String paper, boolean read) {

        static Line of(Notice notice) {
            return new Line(
                    notice.id(),
                    notice.kind().label(),
                    notice.kind().isUrgent(),
                    notice.text(),
                    ChineseDate.toTheMinute(notice.at()),
                    notice.paper(),
                    notice.read());
        }
    }
}

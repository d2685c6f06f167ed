package io.xiaohao.security.web;

import io.xiaohao.security.AccountSessions.OpenSession;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A session as the page shows it.
 *
 * @param handle by which it is ended
 * @param browser with what it was opened
 * @param address from where
 * @param opened since when, as people write it
 * @param used when it was last used
 * @param current whether it is the one that looks
 */
record SessionLine(String handle, String browser, String address, String opened, String used, boolean current) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");

    static SessionLine of(OpenSession session) {
        return new SessionLine(
                session.handle(),
                session.browser().isEmpty() ? "未知设备" : session.browser(),
                session.address(),
                words(session.openedAt()),
                words(session.usedAt()),
                session.current());
    }

    private static String words(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
    }
}

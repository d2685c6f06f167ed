package io.xiaohao.programme;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been opened: each kind, period and object of a programme once. */
@Component
class OpenedTable {

    private final JdbcClient jdbc;

    OpenedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one opening is known by. */
    record Key(String kind, String period, String object) {

        static Key of(Opening opening) {
            return new Key(opening.kind(), opening.period(), opening.object());
        }
    }

    Set<Key> of(String programme, String kind) {
        return new HashSet<>(jdbc.sql("select period, object from programme_opening where programme = ? and kind = ?")
                .params(programme, kind)
                .query((row, number) -> new Key(kind, row.getString(1), row.getString(2)))
                .list());
    }

    /** Notes it; fails where it has been opened already, so that nothing opens twice. */
    void add(String programme, Opening opening, LocalDateTime now) {
        jdbc.sql("insert into programme_opening (programme, kind, period, object, due_at, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(programme, opening.kind(), opening.period(), opening.object(), opening.due(), now)
                .update();
    }
}

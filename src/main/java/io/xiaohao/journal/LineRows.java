package io.xiaohao.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Rows of the entry table as lines. */
final class LineRows {

    private LineRows() {}

    /** A sealed row. */
    static JournalLine sealed(ResultSet row, int number) throws SQLException {
        return line(row, row.getLong("seq"), row.getString("hash"));
    }

    /** A row with the place and hash given. */
    static JournalLine line(ResultSet row, long seq, String hash) throws SQLException {
        return new JournalLine(
                seq,
                row.getObject("occurred_at", LocalDateTime.class),
                row.getString("event"),
                row.getString("programme"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("data"),
                hash);
    }
}

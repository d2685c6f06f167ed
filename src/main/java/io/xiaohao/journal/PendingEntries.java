package io.xiaohao.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Entries of the running transaction, written together just before it commits. What depends on a committed change is
 * therefore always inserted after it, on whichever node, and a bulk import costs a few statements instead of thousands.
 */
@Component
class PendingEntries {

    private static final String INSERT = "insert into journal_entry"
            + " (government, programme, occurred_at, event, subject, actor, data) values (?, ?, ?, ?, ?, ?, ?)";

    private final CommitBatch<JournalEntry> batch = new CommitBatch<>(this::insert);
    private final JdbcTemplate jdbc;

    PendingEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry behind those that the transaction recorded before. */
    void add(JournalEntry entry) {
        batch.add(entry);
    }

    private void insert(List<JournalEntry> entries) {
        jdbc.batchUpdate(INSERT, entries, entries.size(), PendingEntries::fill);
    }

    private static void fill(PreparedStatement insert, JournalEntry entry) throws SQLException {
        insert.setString(1, entry.government());
        insert.setString(2, entry.programme());
        insert.setObject(3, entry.at());
        insert.setString(4, entry.event());
        insert.setString(5, entry.subject());
        insert.setString(6, entry.actor());
        insert.setString(7, entry.data());
    }
}

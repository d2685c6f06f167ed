package io.xiaohao.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The newest sealed lines of one kind, for a page; the whole chain is read by {@link JournalReader}. */
@Service
public class RecentEntries {

    /** How many lines are looked through: a kind that is rare must not cost a walk through years. */
    private static final long LOOKED_THROUGH = 100_000;

    private final JdbcClient database;
    private final JournalReader journal;

    RecentEntries(JdbcClient database, JournalReader journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Lines of a government, the newest first, among its last hundred thousand.
     *
     * @param kind what the events' names begin with, such as {@code account.}
     * @param subject only those about this; null for any
     * @param limit at most so many
     */
    public List<JournalLine> latest(String government, String kind, String subject, int limit) {
        String about = subject == null ? "" : " and subject = :subject";
        JdbcClient.StatementSpec query = database.sql(
                        "select seq, occurred_at, event, programme, subject, actor, data, hash from journal_entry"
                                + " where government = :government and seq > :after and event like :kind" + about
                                + " order by government desc, seq desc limit :limit")
                .param("government", government)
                .param("after", journal.head(government).seq() - LOOKED_THROUGH)
                .param("kind", kind + "%")
                .param("limit", limit);
        return (subject == null ? query : query.param("subject", subject))
                .query(LineRows::sealed)
                .list();
    }
}

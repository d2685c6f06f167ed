package io.xiaohao.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads and checks what is sealed. Entries that are not sealed yet are not shown. */
@Service
public class JournalReader {

    private static final int PAGE = 500;
    private static final String COLUMNS = "seq, occurred_at, event, programme, subject, actor, data, hash";

    private final JdbcClient database;

    JournalReader(JdbcClient database) {
        this.database = database;
    }

    /** Reads a database that no product runs on, after a restore. */
    public static JournalReader of(DataSource database) {
        return new JournalReader(JdbcClient.create(database));
    }

    /**
     * Lines in order.
     *
     * @param programmeOrNull only this programme's lines; null for the whole chain
     * @param afterSeq only lines behind this one; 0 from the start
     * @param limit at most so many
     */
    public List<JournalLine> lines(String government, String programmeOrNull, long afterSeq, int limit) {
        String ofProgramme = programmeOrNull == null ? "" : " and programme = :programme";
        JdbcClient.StatementSpec query = database.sql("select " + COLUMNS + " from journal_entry"
                        + " where government = :government and seq > :after" + ofProgramme
                        + " order by government, seq limit :limit")
                .param("government", government)
                .param("after", afterSeq)
                .param("limit", limit);
        if (programmeOrNull != null) {
            query = query.param("programme", programmeOrNull);
        }
        return query.query(LineRows::sealed).list();
    }

    /** How many sealed lines a programme has. */
    public long total(String government, String programme) {
        return database.sql("select entries from journal_programme where government = ? and programme = ?")
                .params(government, programme)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The end of the chain, as it is printed on bulletins. */
    public JournalHead head(String government) {
        return storedHead(government).orElse(JournalHead.EMPTY);
    }

    /** Checks the whole chain in flat memory; names the first line that is altered, missing, added or cut off. */
    public Verification verify(String government) {
        return new ChainCheck(this, government).run();
    }

    /**
     * Writes the whole chain, one JSON object a line. Whoever has the lines can compute the hashes and compare the last
     * with the head.
     *
     * @throws UncheckedIOException where the writer fails
     */
    public void export(String government, Writer out) {
        long after = 0;
        List<JournalLine> page;
        do {
            page = lines(government, null, after, PAGE);
            for (JournalLine line : page) {
                write(line, out);
                after = line.seq();
            }
        } while (page.size() == PAGE);
    }

    Optional<JournalHead> storedHead(String government) {
        return database.sql("select seq, hash from journal_head where government = ?")
                .param(government)
                .query((row, number) -> new JournalHead(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    OptionalLong lastSeq(String government) {
        return database.sql("select seq from journal_entry where government = ? and seq is not null"
                        + " order by government desc, seq desc limit 1")
                .param(government)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    long count(String government) {
        return database.sql("select count(*) from journal_entry where government = ? and seq is not null")
                .param(government)
                .query(Long.class)
                .single();
    }

    private static void write(JournalLine line, Writer out) {
        try {
            out.write(line.text());
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

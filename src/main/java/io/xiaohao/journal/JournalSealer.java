package io.xiaohao.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place and hash in their government's chain, in order of insertion. Any number of nodes
 * may seal at once: whoever holds the row of the chain's head goes on, the others wait for it.
 */
@Service
public class JournalSealer {

    private static final int CHUNK = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate ownTransaction;

    JournalSealer(JdbcClient database, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Seals everything that is committed, in transactions of its own. A chain that cannot be sealed does not hold up
     * the others.
     *
     * @return how many entries were sealed
     * @throws IllegalStateException where a chain's head is gone although it has sealed lines
     */
    public int seal() {
        int sealed = 0;
        RuntimeException fault = null;
        for (String government : governmentsWithUnsealedEntries()) {
            try {
                sealed += seal(government);
            } catch (RuntimeException failed) {
                if (fault == null) {
                    fault = failed;
                } else {
                    fault.addSuppressed(failed);
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
        return sealed;
    }

    private int seal(String government) {
        ensureHead(government);
        int sealed = 0;
        int chunk;
        do {
            chunk = Objects.requireNonNull(ownTransaction.execute(status -> sealChunk(government)));
            sealed += chunk;
        } while (chunk == CHUNK);
        return sealed;
    }

    private List<String> governmentsWithUnsealedEntries() {
        return database.sql("select distinct government from journal_entry where seq is null order by government")
                .query(String.class)
                .list();
    }

    private int sealChunk(String government) {
        JournalHead head = head(government, " for update").orElseThrow(() -> headIsGone(government));
        List<Unsealed> entries = unsealed(government);
        if (entries.isEmpty()) {
            return 0;
        }
        List<Sealed> sealed = chain(head, entries);
        write(sealed);
        countByProgramme(government, entries);
        moveHead(government, sealed.get(sealed.size() - 1));
        return sealed.size();
    }

    private List<Unsealed> unsealed(String government) {
        // All three columns of the index are named, so that both databases read it in order instead of sorting.
        return database.sql("select id, occurred_at, event, programme, subject, actor, data from journal_entry"
                        + " where seq is null and government = ? order by seq, government, id limit " + CHUNK)
                .param(government)
                .query((row, number) -> new Unsealed(row.getLong("id"), LineRows.line(row, 0, null)))
                .list();
    }

    private static List<Sealed> chain(JournalHead head, List<Unsealed> entries) {
        List<Sealed> sealed = new ArrayList<>(entries.size());
        long seq = head.seq();
        String hash = head.hash();
        for (Unsealed entry : entries) {
            seq++;
            hash = HashChain.hash(entry.line().at(seq), hash);
            sealed.add(new Sealed(entry.id(), seq, hash));
        }
        return sealed;
    }

    private void write(List<Sealed> sealed) {
        // Not "seq is null": H2 would then go through every unsealed entry instead of straight to the one with the id.
        int[][] counts = batches.batchUpdate(
                "update journal_entry set seq = ?, hash = ? where id = ? and hash is null",
                sealed,
                CHUNK,
                JournalSealer::fill);
        for (int[] batch : counts) {
            for (int count : batch) {
                if (count == 0) {
                    throw new IllegalStateException("An entry was sealed by somebody who did not hold the head");
                }
            }
        }
    }

    private static void fill(PreparedStatement update, Sealed sealed) throws SQLException {
        update.setLong(1, sealed.seq());
        update.setString(2, sealed.hash());
        update.setLong(3, sealed.id());
    }

    private void countByProgramme(String government, List<Unsealed> entries) {
        Map<String, Long> counts = entries.stream()
                .map(entry -> entry.line().programme())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(programme -> programme, Collectors.counting()));
        counts.forEach((programme, count) -> count(government, programme, count));
    }

    private void count(String government, String programme, long more) {
        int known = database.sql("update journal_programme set entries = entries + ? where government = ?"
                        + " and programme = ?")
                .params(more, government, programme)
                .update();
        if (known == 0) {
            database.sql("insert into journal_programme (government, programme, entries) values (?, ?, ?)")
                    .params(government, programme, more)
                    .update();
        }
    }

    private void moveHead(String government, Sealed last) {
        database.sql("update journal_head set seq = ?, hash = ? where government = ?")
                .params(last.seq(), last.hash(), government)
                .update();
    }

    private void ensureHead(String government) {
        if (head(government, "").isPresent()) {
            return;
        }
        // A head that was removed must not start anew: that would hide what happened to the lines before.
        if (hasSealedLines(government) && head(government, "").isEmpty()) {
            throw headIsGone(government);
        }
        try {
            ownTransaction.executeWithoutResult(status -> insertHead(government));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return;
        }
    }

    private void insertHead(String government) {
        database.sql("insert into journal_head (government, seq, hash) values (?, ?, ?)")
                .params(government, JournalHead.EMPTY.seq(), JournalHead.EMPTY.hash())
                .update();
    }

    private boolean hasSealedLines(String government) {
        return database.sql("select seq from journal_entry where government = ? and seq > 0 order by seq limit 1")
                .param(government)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private Optional<JournalHead> head(String government, String lock) {
        return database.sql("select seq, hash from journal_head where government = ?" + lock)
                .param(government)
                .query(JournalSealer::head)
                .optional();
    }

    private static JournalHead head(ResultSet row, int number) throws SQLException {
        return new JournalHead(row.getLong("seq"), row.getString("hash"));
    }

    private static IllegalStateException headIsGone(String government) {
        return new IllegalStateException("The head of the journal of " + government + " is gone; nothing is sealed");
    }

    private record Unsealed(long id, JournalLine line) {}

    private record Sealed(long id, long seq, String hash) {}
}

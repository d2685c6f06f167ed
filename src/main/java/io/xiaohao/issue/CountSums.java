package io.xiaohao.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up what changed in the numbers of issues ({@link CountKeeper}). Nobody who reads them sees a difference, before,
 * meanwhile or after; it is only that less has to be read. Any number of nodes may try at once: whoever holds the row of the
 * programme's head goes on, the others wait for it.
 */
@Service
class CountSums {

    private static final int CHUNK = 5000;

    private static final String CHANGES = "select id, counted_as, on_day, number, since_seconds from issue_tally_change"
            + " where programme = :programme order by id limit " + CHUNK;
    private static final String RAISE =
            "update issue_tally set number = number + ?, since_seconds = since_seconds + ? where tally_key = ?";
    private static final String FIRST =
            "insert into issue_tally (number, since_seconds, tally_key, programme, counted_as) values (?, ?, ?, ?, ?)";
    private static final String RAISE_DAY = "update issue_tally_day set number = number + ?"
            + " where programme = ? and on_day = ? and object_code = ? and status = ?";
    private static final String FIRST_OF_DAY =
            "insert into issue_tally_day (number, programme, on_day, object_code, status) values (?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate ownTransaction;

    CountSums(JdbcClient database, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Adds up everything that is committed, in transactions of its own; returns how many changes that were. */
    int addUp() {
        int all = 0;
        for (String programme : database.sql("select distinct programme from issue_tally_change order by programme")
                .query(String.class)
                .list()) {
            ensureHead(programme);
            int chunk;
            do {
                chunk = Objects.requireNonNull(ownTransaction.execute(status -> addUpChunk(programme)));
                all += chunk;
            } while (chunk == CHUNK);
        }
        return all;
    }

    private void ensureHead(String programme) {
        ownTransaction.executeWithoutResult(
                status -> database.sql("insert into issue_tally_head (programme, generation)"
                                + " select p.code, 0 from programme p where p.code = :programme"
                                + " and not exists (select 1 from issue_tally_head h where h.programme = :programme)")
                        .param("programme", programme)
                        .update());
    }

    private int addUpChunk(String programme) {
        database.sql("select generation from issue_tally_head where programme = :programme for update")
                .param("programme", programme)
                .query(Long.class)
                .single();
        List<Row> rows = database.sql(CHANGES)
                .param("programme", programme)
                .query((row, index) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        raise(RAISE, FIRST, sums(programme, rows));
        raise(RAISE_DAY, FIRST_OF_DAY, sumsByDay(programme, rows));
        batches.batchUpdate(
                "delete from issue_tally_change where id = ?",
                rows.stream().map(row -> new Object[] {row.id()}).toList());
        database.sql("update issue_tally_head set generation = generation + 1 where programme = :programme")
                .param("programme", programme)
                .update();
        return rows.size();
    }

    /** Parameters of {@link #FIRST}; those of {@link #RAISE} come first in it. */
    private static List<Object[]> sums(String programme, List<Row> rows) {
        Map<String, long[]> sums = new TreeMap<>();
        rows.forEach(row -> add(sums, row.countedAs(), row.number(), row.sinceSeconds()));
        return sums.entrySet().stream()
                .map(each -> new Object[] {
                    each.getValue()[0], each.getValue()[1], key(programme, each.getKey()), programme, each.getKey()
                })
                .toList();
    }

    private static List<Object[]> sumsByDay(String programme, List<Row> rows) {
        Map<List<String>, long[]> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.day() == null) {
                continue;
            }
            CountedAs counted = CountedAs.read(row.countedAs());
            String object = counted.object() == null ? "" : counted.object();
            add(sums, List.of(row.day().toString(), object, counted.status().name()), row.number(), 0);
        }
        return sums.entrySet().stream()
                .filter(each -> each.getValue()[0] != 0)
                .map(each -> new Object[] {
                    each.getValue()[0],
                    programme,
                    LocalDate.parse(each.getKey().get(0)),
                    each.getKey().get(1),
                    each.getKey().get(2)
                })
                .toList();
    }

    private static <K> void add(Map<K, long[]> sums, K key, long number, long sinceSeconds) {
        long[] sum = sums.computeIfAbsent(key, first -> new long[2]);
        sum[0] += number;
        sum[1] += sinceSeconds;
    }

    private void raise(String raise, String first, List<Object[]> sums) {
        int parameters = (int) raise.chars().filter(each -> each == '?').count();
        Function<Object[], Object[]> raised = sum -> Arrays.copyOf(sum, parameters);
        List<Object[]> unknown = new ArrayList<>();
        int[] touched = batches.batchUpdate(raise, sums.stream().map(raised).toList());
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] == 0) {
                unknown.add(sums.get(i));
            }
        }
        batches.batchUpdate(first, unknown);
    }

    static String key(String programme, String countedAs) {
        try {
            byte[] text = (programme + "\n" + countedAs).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private record Row(long id, String countedAs, LocalDate day, long number, long sinceSeconds) {}
}

package io.xiaohao.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes which pairs of characters are in which issues, once there are enough for a part that nobody has noted. Nobody who
 * searches sees a difference, before, meanwhile or after; it is only that less has to be read. Any number of nodes may try
 * at once: whoever holds the texts goes on, the others wait for it and find them noted.
 */
@Service
class TextParts {

    private static final int BATCH = 2000;

    private static final String PROGRAMMES = "select code from programme order by code";
    private static final String WAITING = "select count(*) from (select issue_id from issue_text"
            + " where programme = :programme and part = 0 limit :part) waiting";
    private static final String OLDEST = "select issue_id, content from issue_text where programme = :programme"
            + " and part = 0 order by programme, part, issue_id limit :part for update";
    private static final String NEXT =
            "select coalesce(max(part), 0) + 1 from issue_text_part where programme = :programme";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate ownTransaction;

    TextParts(JdbcClient database, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes as many parts as are full, each in a transaction of its own; returns how many. */
    int note() {
        return note(PartPositions.PART);
    }

    /** The same with smaller parts. */
    int note(int size) {
        int parts = 0;
        for (String programme : database.sql(PROGRAMMES).query(String.class).list()) {
            while (isFull(programme, size) && noteNext(programme, size)) {
                parts++;
            }
        }
        return parts;
    }

    private boolean isFull(String programme, int size) {
        return database.sql(WAITING)
                        .param("programme", programme)
                        .param("part", size)
                        .query(Integer.class)
                        .single()
                == size;
    }

    private boolean noteNext(String programme, int size) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            List<Text> texts = database.sql(OLDEST)
                    .param("programme", programme)
                    .param("part", size)
                    .query((row, index) -> new Text(row.getLong(1), row.getString(2)))
                    .list();
            if (texts.size() < size) {
                return false;
            }
            int part = database.sql(NEXT)
                    .param("programme", programme)
                    .query(Integer.class)
                    .single();
            write(programme, part, texts);
            return true;
        }));
    }

    private void write(String programme, int part, List<Text> texts) {
        long[] ids = texts.stream().mapToLong(Text::issue).toArray();
        batches.update(
                "insert into issue_text_part (programme, part, issue_ids) values (?, ?, ?)",
                programme,
                part,
                PartPositions.bytesOf(ids));
        insert(programme, part, pairs(texts));
        batches.batchUpdate(
                "update issue_text set part = ? where issue_id = ?",
                texts.stream().map(text -> new Object[] {part, text.issue()}).toList());
    }

    private static Map<Long, PartPositions> pairs(List<Text> texts) {
        Map<Long, PartPositions> pairs = new HashMap<>();
        for (int position = 0; position < texts.size(); position++) {
            for (Long pair : CharacterPairs.of(texts.get(position).content())) {
                pairs.computeIfAbsent(pair, first -> new PartPositions()).add(position);
            }
        }
        return pairs;
    }

    private void insert(String programme, int part, Map<Long, PartPositions> pairs) {
        List<Object[]> rows = new ArrayList<>(BATCH);
        for (Long pair : pairs.keySet().stream().sorted().toList()) {
            rows.add(new Object[] {programme, pair, part, pairs.get(pair).bytes()});
            if (rows.size() == BATCH) {
                insert(rows);
                rows.clear();
            }
        }
        insert(rows);
    }

    private void insert(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into issue_text_pair (programme, pair, part, positions) values (?, ?, ?, ?)", rows);
        }
    }

    private record Text(long issue, String content) {}
}

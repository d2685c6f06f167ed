package io.xiaohao.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The floor of everything that writes: rows of a plain table, inserted in batches of a hundred a transaction. */
final class RawRows {

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RawRows(BenchApplication product) {
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(product.bean(PlatformTransactionManager.class));
        jdbc.execute("drop table if exists bench_floor");
        jdbc.execute("create table bench_floor (id varchar(64) primary key, content varchar(400))");
    }

    /** Inserts so many rows into the emptied table. */
    void insert(int rows) {
        jdbc.execute("truncate table bench_floor");
        String content = "x".repeat(400);
        for (int first = 0; first < rows; first += BATCH) {
            List<Object[]> batch = new ArrayList<>(BATCH);
            for (int row = first; row < first + BATCH; row++) {
                batch.add(new Object[] {"row-" + row, content});
            }
            transactions.executeWithoutResult(
                    status -> jdbc.batchUpdate("insert into bench_floor (id, content) values (?, ?)", batch));
        }
    }
}

package io.xiaohao.issue.exchange;

import io.xiaohao.issue.exchange.ImportBatch.State;
import io.xiaohao.programme.Programme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The batches and who works on them. A claim lasts until a moment by the database's clock, the one all nodes share, so
 * clocks that go apart cannot make two nodes believe they hold it; every chunk renews it in its own transaction.
 */
@Component
class ImportBatches {

    private static final String SELECT =
            "select id, programme, account, state, total_rows, accepted_rows from import_batch where ";

    private final JdbcClient jdbc;
    private final ImportLimits limits;
    private final Clock clock;

    ImportBatches(JdbcClient jdbc, ImportLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<ImportBatch> find(String programme, String sha256) {
        return jdbc.sql(SELECT + "programme = ? and sha256 = ?")
                .params(programme, sha256)
                .query(ImportBatches::batch)
                .optional();
    }

    ImportBatch batch(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(ImportBatches::batch).single();
    }

    List<ImportBatch> unfinished() {
        return jdbc.sql(SELECT + "state <> 'DONE' order by id")
                .query(ImportBatches::batch)
                .list();
    }

    private static ImportBatch batch(ResultSet row, int number) throws SQLException {
        return new ImportBatch(
                row.getLong("id"),
                row.getString("programme"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                row.getInt("total_rows"),
                row.getInt("accepted_rows"));
    }

    /** A key nobody else has; to be called in a transaction of its own, for its row is locked to the end of it. */
    long nextId() {
        jdbc.sql("update id_sequence set next_value = next_value + 1 where name = 'import_batch'")
                .update();
        return jdbc.sql("select next_value from id_sequence where name = 'import_batch'")
                .query(Long.class)
                .single();
    }

    /** Adds a batch; a file can be in a programme only once, else the key is a duplicate. */
    void add(long id, Programme programme, String sha256, int rows, String account) {
        jdbc.sql("insert into import_batch (id, programme, government, sha256, state, total_rows, accepted_rows,"
                        + " account, created_at) values (?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        id,
                        programme.code(),
                        programme.government(),
                        sha256,
                        State.CHECKED.name(),
                        rows,
                        account,
                        LocalDateTime.now(clock))
                .update();
    }

    /** Takes a batch on unless it is done or somebody works on it. */
    boolean claim(long id, String worker) {
        return jdbc.sql("update import_batch set state = 'RUNNING', claimed_by = ?,"
                                + " claimed_until = timestampadd(second, ?, localtimestamp(3))"
                                + " where id = ? and state <> 'DONE'"
                                + " and (claimed_by is null or claimed_until < localtimestamp(3))")
                        .params(worker, limits.lease().toSeconds(), id)
                        .update()
                == 1;
    }

    /** Keeps a claim alive and locks the batch to the end of the transaction; false where somebody else has taken it. */
    boolean renew(long id, String worker) {
        return jdbc.sql("update import_batch set claimed_until = timestampadd(second, ?, localtimestamp(3))"
                                + " where id = ? and claimed_by = ? and state = 'RUNNING'")
                        .params(limits.lease().toSeconds(), id, worker)
                        .update()
                == 1;
    }

    void release(long id, String worker) {
        jdbc.sql("update import_batch set claimed_by = null, claimed_until = null where id = ? and claimed_by = ?")
                .params(id, worker)
                .update();
    }

    void finish(long id) {
        jdbc.sql("update import_batch set state = 'DONE', finished_at = ?, accepted_rows ="
                        + " (select count(*) from import_row where batch_id = ? and issue_number is not null)"
                        + " where id = ?")
                .params(LocalDateTime.now(clock), id, id)
                .update();
    }
}

package io.xiaohao.security.web;

import io.xiaohao.security.web.KeyClaim.Answered;
import io.xiaohao.security.web.KeyClaim.Denied;
import io.xiaohao.security.web.KeyClaim.Granted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that POSTs were sent with, on all nodes. The first to insert a key executes the call. While it does so it
 * gives signs of life, by the database's clock because those of the nodes may differ; after {@link #LEASE_SECONDS}
 * without one it has died, and the call may be executed again unless it had committed something.
 */
@Component
class IdempotencyKeys {

    private static final int LEASE_SECONDS = 40;
    private static final long BEAT_MILLISECONDS = 10_000;
    private static final int KEPT_DAYS = 7;
    private static final int ATTEMPTS = 3;

    private final JdbcClient database;
    private final TransactionTemplate ownTransaction;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    IdempotencyKeys(JdbcClient database, PlatformTransactionManager transactionManager) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactionManager);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asks to execute the call. */
    KeyClaim claim(IdempotentCall call) {
        String claim = UUID.randomUUID().toString();
        // Between a refused insert and the look at the row it may go, since a failed call gives its key back.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<KeyClaim> result = insert(call, claim).or(() -> find(call).map(row -> judge(call, row, claim)));
            if (result.isPresent()) {
                result.flatMap(KeyClaim::granted).ifPresent(running::add);
                return result.get();
            }
        }
        return stillRunning();
    }

    /** Keeps the answer; gives the key back where the answer is not final. */
    void answer(String claim, KeptAnswer answer) {
        running.remove(claim);
        if (!answer.isFinal()) {
            giveBack(claim);
            return;
        }
        ownTransaction.executeWithoutResult(status -> database.sql("""
                        update idempotency_key set state = 'ANSWERED', status = :status, content_type = :contentType,
                        location = :location, body = :body where claim = :claim
                        """)
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.keptBody())
                .param("claim", claim)
                .update());
    }

    /**
     * The call failed and may be tried again: forgets the key. Where the call has changed something all the same, since the
     * database did not live to answer its commit, the key stays, and whoever sends it again is told so at once.
     */
    void giveBack(String claim) {
        running.remove(claim);
        ownTransaction.executeWithoutResult(status -> {
            database.sql("delete from idempotency_key where claim = :claim and state = 'RUNNING'")
                    .param("claim", claim)
                    .update();
            database.sql("update idempotency_key set alive_at = timestampadd(second, -%d, current_timestamp(3))"
                                    .formatted(LEASE_SECONDS + 1)
                            + " where claim = :claim and state = 'COMMITTED'")
                    .param("claim", claim)
                    .update();
        });
    }

    /** Notes, in the transaction that is about to commit, that the call has changed something. */
    void noteCommit(String claim) {
        database.sql("update idempotency_key set state = 'COMMITTED' where claim = :claim and state = 'RUNNING'")
                .param("claim", claim)
                .update();
    }

    /** Gives the signs of life of what this node executes. */
    @Scheduled(fixedDelay = BEAT_MILLISECONDS)
    void beat() {
        for (String claim : running) {
            database.sql("update idempotency_key set alive_at = current_timestamp(3) where claim = :claim")
                    .param("claim", claim)
                    .update();
        }
    }

    /** Forgets what is older than a week. */
    @Scheduled(cron = "0 20 3 * * *")
    void forgetOld() {
        database.sql("""
                        delete from idempotency_key
                        where created_at < timestampadd(day, -%d, current_timestamp(3)) and state = 'ANSWERED'
                        or created_at < timestampadd(day, -%d, current_timestamp(3))
                        and alive_at < timestampadd(second, -%d, current_timestamp(3))
                        """.formatted(KEPT_DAYS, KEPT_DAYS, LEASE_SECONDS)).update();
    }

    private Optional<KeyClaim> insert(IdempotentCall call, String claim) {
        try {
            ownTransaction.executeWithoutResult(status -> database.sql("""
                            insert into idempotency_key
                            (account, key_hash, request_hash, claim, state, alive_at, created_at)
                            values (:account, :key, :request, :claim, 'RUNNING',
                            current_timestamp(3), current_timestamp(3))
                            """)
                    .param("account", call.account())
                    .param("key", call.keyHash())
                    .param("request", call.requestHash())
                    .param("claim", claim)
                    .update());
            return Optional.of(new Granted(claim));
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    private Optional<Row> find(IdempotentCall call) {
        return database.sql("""
                        select request_hash, claim, state, status, content_type, location, body,
                        case when alive_at < timestampadd(second, -%d, current_timestamp(3)) then 1 else 0 end as dead
                        from idempotency_key where account = :account and key_hash = :key
                        """.formatted(LEASE_SECONDS))
                .param("account", call.account())
                .param("key", call.keyHash())
                .query(IdempotencyKeys::row)
                .optional();
    }

    private KeyClaim judge(IdempotentCall call, Row row, String claim) {
        if (!row.requestHash().equals(call.requestHash())) {
            return new Denied(422, "这个 Idempotency-Key 已用于另一个请求，请换一个新的。");
        }
        if (row.state().equals("ANSWERED")) {
            return row.answer().body() == null
                    ? new Denied(409, "该请求已执行完成，但当时的答复过大未保存，请直接查询结果。")
                    : new Answered(row.answer());
        }
        if (!row.dead()) {
            return stillRunning();
        }
        if (row.state().equals("COMMITTED")) {
            return new Denied(409, "该请求上次已执行，但未能留下答复，请先查询结果，需要时换一个新的 Idempotency-Key 重试。");
        }
        return takeOver(row.claim(), claim) ? new Granted(claim) : stillRunning();
    }

    private boolean takeOver(String deadClaim, String claim) {
        Integer taken = ownTransaction.execute(status -> database.sql("""
                        update idempotency_key set claim = :claim, alive_at = current_timestamp(3)
                        where claim = :deadClaim and state = 'RUNNING'
                        """)
                .param("claim", claim)
                .param("deadClaim", deadClaim)
                .update());
        return taken != null && taken == 1;
    }

    private static Denied stillRunning() {
        return new Denied(409, "同一个请求正在执行，请稍后再试。");
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        KeptAnswer answer = new KeptAnswer(
                result.getInt("status"),
                result.getString("content_type"),
                result.getString("location"),
                result.getBytes("body"));
        return new Row(
                result.getString("request_hash"),
                result.getString("claim"),
                result.getString("state"),
                result.getInt("dead") == 1,
                answer);
    }

    private record Row(String requestHash, String claim, String state, boolean dead, KeptAnswer answer) {}
}

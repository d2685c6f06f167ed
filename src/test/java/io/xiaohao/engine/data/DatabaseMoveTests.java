package io.xiaohao.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.testing.MySqlServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From one database to another with nothing lost: from H2 to H2, or to the MySQL server that is named. */
class DatabaseMoveTests {

    private static final byte[] BYTES = {0, 1, -1, 127};

    private static final HikariDataSource SOURCE = DatabasePool.open(memory(), "sa", "");
    private static final HikariDataSource TARGET = MySqlServer.named()
            .map(server -> DatabasePool.open(server.freshDatabase("moved"), server.user(), server.password()))
            .orElseGet(() -> DatabasePool.open(memory(), "sa", ""));

    private static String memory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @AfterAll
    static void close() {
        SOURCE.close();
        TARGET.close();
    }

    @Test
    void everyTableIsTheSameAndNothingIsMovedTwice() throws Exception {
        DatabaseMove.makeTables(SOURCE, false);
        JdbcClient here = JdbcClient.create(SOURCE);
        here.sql(
                        "insert into idempotency_key (account, key_hash, request_hash, claim, state, alive_at, created_at, body)"
                                + " values ('a', 'k', 'r', 'c', 'ANSWERED', timestamp '2021-06-16 10:00:00.123',"
                                + " timestamp '2021-06-16 10:00:00', ?)")
                .param(BYTES)
                .update();
        here.sql("insert into journal_entry (government, occurred_at, event, actor, data)"
                        + " values ('wencheng', timestamp '2015-03-02 09:00:00', 'issue.registered', 'system', ?)")
                .param("{\"地点\":\"背街小巷\"}")
                .update();
        here.sql("update kept_view set version = 7 where name = 'calendar'").update();

        DatabaseMove move = new DatabaseMove(SOURCE, TARGET);
        Map<String, Content> contents = move.run();

        JdbcClient there = JdbcClient.create(TARGET);
        assertThat(contents).hasSizeGreaterThan(80);
        assertThat(there.sql("select data from journal_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"地点\":\"背街小巷\"}");
        assertThat(there.sql("select body from idempotency_key")
                        .query(byte[].class)
                        .single())
                .isEqualTo(BYTES);
        assertThat(there.sql("select version from kept_view where name = 'calendar'")
                        .query(Long.class)
                        .single())
                .isEqualTo(7);

        there.sql("insert into ACT_RU_EXECUTION (ID_) values ('x')").update();
        assertThatThrownBy(move::run).isInstanceOf(Refusal.class).hasMessageContaining("已有数据");
    }
}

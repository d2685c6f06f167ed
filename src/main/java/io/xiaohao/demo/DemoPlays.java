package io.xiaohao.demo;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.rehearsal.player.Played;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which programmes' demonstrations were played: begun or ended, well or not, never a second time. */
@DemoOnly
class DemoPlays {

    private final JdbcClient database;
    private final IssueLedger ledger;
    private final Clock clock;

    DemoPlays(JdbcClient database, IssueLedger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The programmes whose demonstration was begun once. */
    Set<String> begun() {
        return begunIn("demo_play");
    }

    /** Notes that a demonstration begins; false where there are issues on the list, or somebody else was faster. */
    boolean begin(String programme) {
        return begin("demo_play", programme);
    }

    /** Notes that it came to its end, with so many stories that did not. */
    void end(String programme, DemoResult result) {
        database.sql("update demo_play set ended_at = ?, stories = ?, failed = ? where programme = ?")
                .params(LocalDateTime.now(clock), result.stories(), result.failed(), programme)
                .update();
    }

    /** The programmes whose years gone by were begun once. */
    Set<String> yearsBegun() {
        return begunIn("demo_years");
    }

    /** Notes that a programme's years gone by begin; false as {@link #begin} says. */
    boolean beginYears(String programme) {
        return begin("demo_years", programme);
    }

    /** Notes that they came to their end. */
    void endYears(String programme, Played played) {
        database.sql("update demo_years set ended_at = ?, completed = ? where programme = ?")
                .params(LocalDateTime.now(clock), played.tasks(), programme)
                .update();
    }

    private Set<String> begunIn(String table) {
        return database.sql("select programme from " + table)
                .query(String.class)
                .set();
    }

    private boolean begin(String table, String programme) {
        if (ledger.count(LedgerQuery.all(programme)) > 0) {
            return false;
        }
        try {
            database.sql("insert into " + table + " (programme, begun_at) values (?, ?)")
                    .params(programme, LocalDateTime.now(clock))
                    .update();
            return true;
        } catch (DuplicateKeyException begunElsewhere) {
            return false;
        }
    }
}

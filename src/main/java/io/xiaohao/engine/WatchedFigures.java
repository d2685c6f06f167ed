package io.xiaohao.engine;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Light;
import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs the product should see, counted now in the database that all nodes share. */
@Component
class WatchedFigures {

    private static final List<Light> LIGHTS = List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.SERIOUS);
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 30;

    private static final String TASKS = "select case when CREATE_TIME_ > :day then 'day'"
            + " when CREATE_TIME_ > :week then 'week' when CREATE_TIME_ > :month then 'month' else 'older' end as age,"
            + " count(*) as n from ACT_RU_TASK group by age";

    private static final String JOBS = "select case when RETRIES_ = 0 then 'failed'"
            + " when LOCK_OWNER_ is not null then 'running'"
            + " when DUEDATE_ is null or DUEDATE_ <= :now then 'due' else 'waiting' end as state,"
            + " count(*) as n from ACT_RU_JOB group by state";

    private static final String IMPORT_ROWS = "select case when r.issue_number is not null then 'made'"
            + " when r.fault is not null then 'refused' else 'pending' end as row_state, count(*) as n"
            + " from import_row r join import_batch b on b.id = r.batch_id where b.state <> 'DONE' group by row_state";

    /** A finished batch knows how many it made; of the others the rows are counted. */
    private static final String IMPORTED = "select coalesce(sum(case when b.state = 'DONE' then b.accepted_rows"
            + " else (select count(*) from import_row r where r.batch_id = b.id and r.issue_number is not null) end), 0)"
            + " from import_batch b";

    private final JdbcClient database;
    private final IssueLedger ledger;
    private final Clock clock;

    WatchedFigures(JdbcClient database, IssueLedger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many open issues of the programme show each light; {@code none} are those without one: new or shelved. */
    Map<String, Long> openByLight(Programme programme) {
        Figures figures = ledger.summary(programme, null, null).whole();
        Map<String, Long> open = new LinkedHashMap<>();
        LIGHTS.forEach(light -> open.put(
                light.name().toLowerCase(Locale.ROOT), figures.byLight().getOrDefault(light, 0L)));
        open.put(
                "none",
                figures.byStatus().getOrDefault(IssueStatus.REGISTERED, 0L)
                        + figures.byStatus().getOrDefault(IssueStatus.SHELVED, 0L));
        return open;
    }

    /** How many tasks have been open for less than a day, a week, a month (30 days), or longer. */
    Map<String, Long> tasksByAge() {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<String, Long> found = counted(
                TASKS,
                Map.of(
                        "day", now.minusDays(1),
                        "week", now.minusDays(DAYS_OF_A_WEEK),
                        "month", now.minusDays(DAYS_OF_A_MONTH)));
        return inOrder(found, "day", "week", "month", "older");
    }

    /** How many jobs have used up their retries, run now, are due, or wait for their moment. */
    Map<String, Long> jobsByState() {
        Map<String, Long> found = counted(JOBS, Map.of("now", LocalDateTime.now(clock)));
        return inOrder(found, "failed", "running", "due", "waiting");
    }

    /** How many incidents are open. */
    long incidents() {
        return database.sql("select count(*) from ACT_RU_INCIDENT")
                .query(Long.class)
                .single();
    }

    /** Rows of the imports that are under way: made, refused, still to come. */
    Map<String, Long> importRows() {
        return inOrder(counted(IMPORT_ROWS, Map.of()), "made", "refused", "pending");
    }

    /** How many rows of all imports have become issues since the beginning. */
    long imported() {
        return database.sql(IMPORTED).query(Long.class).single();
    }

    /** How many entries of the journal have no place in their chain yet. */
    long unsealed() {
        return database.sql("select count(*) from journal_entry where seq is null")
                .query(Long.class)
                .single();
    }

    /** For how many seconds the oldest of them has waited. */
    long sealerLagSeconds() {
        return database
                .sql("select min(occurred_at) from journal_entry where seq is null")
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .list()
                .stream()
                .filter(oldest -> oldest != null)
                .findFirst()
                .map(oldest -> Math.max(
                        0, Duration.between(oldest, LocalDateTime.now(clock)).toSeconds()))
                .orElse(0L);
    }

    private Map<String, Long> counted(String select, Map<String, ?> parameters) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql(select).params(parameters).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** All of them, with 0 for what was not found: a curve must not break off. */
    private static Map<String, Long> inOrder(Map<String, Long> found, String... names) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, found.getOrDefault(name, 0L));
        }
        return all;
    }
}

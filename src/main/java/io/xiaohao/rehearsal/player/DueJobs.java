package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.StageOnly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads which of the engine's jobs are due. Straight from its tables, because the engine's own query neither orders by
 * business key nor gives it with the job, and a year has tens of thousands of jobs: one statement finds a whole instant.
 * Only what belongs to the government played on is read: nobody else's timers go by a clock that is moved for it.
 */
@StageOnly
class DueJobs {

    private static final String READY = "j.PROCESS_DEF_ID_ is not null and j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1"
            + " and j.TENANT_ID_ = :government";
    private static final String DUE = """
            select j.ID_, coalesce(j.DUEDATE_, j.CREATE_TIME_) as DUE_, j.PROCESS_DEF_KEY_, e.BUSINESS_KEY_, d.ACT_ID_
            from ACT_RU_JOB j
            left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            where %s and\s""".formatted(READY);
    private static final String ALL_DUE = DUE + "j.DUEDATE_ is null union all " + DUE + "j.DUEDATE_ <= :now";
    private static final String ANY_DUE =
            "select j.ID_ from ACT_RU_JOB j where " + READY + " and j.DUEDATE_ is null union all"
                    + " select j.ID_ from ACT_RU_JOB j where " + READY + " and j.DUEDATE_ <= :now limit 1";
    private static final String NEXT =
            "select j.DUEDATE_ from ACT_RU_JOB j where " + READY + " and j.DUEDATE_ > :now order by j.DUEDATE_ limit 1";
    private static final String STILL_DUE =
            "select count(*) from ACT_RU_JOB where ID_ = :id and (DUEDATE_ is null or DUEDATE_ <= :now)";

    private final JdbcClient database;

    DueJobs(JdbcClient database) {
        this.database = database;
    }

    /** Makes the reading fast; the engine has no such index, and a rehearsal's database is nobody else's. */
    void prepare() {
        database.sql("create index if not exists REHEARSAL_JOB_DUE on ACT_RU_JOB(DUEDATE_)")
                .update();
    }

    /** What is due at the moment, in the order in which it is to be run; after most steps that is nothing. */
    List<DueJob> at(LocalDateTime now, String government) {
        boolean nothing = database.sql(ANY_DUE)
                .param("government", government)
                .param("now", Timestamp.valueOf(now))
                .query(String.class)
                .list()
                .isEmpty();
        return nothing ? List.of() : allAt(now, government);
    }

    private List<DueJob> allAt(LocalDateTime now, String government) {
        return database
                .sql(ALL_DUE)
                .param("government", government)
                .param("now", Timestamp.valueOf(now))
                .query(DueJobs::job)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Whether the job is there and due: one before it may have ended or moved it. */
    boolean isStillDue(DueJob job, LocalDateTime now) {
        return database.sql(STILL_DUE)
                        .param("id", job.id())
                        .param("now", Timestamp.valueOf(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** When the next one after the moment is due. */
    Optional<LocalDateTime> next(LocalDateTime now, String government) {
        return database.sql(NEXT)
                .param("government", government)
                .param("now", Timestamp.valueOf(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toLocalDateTime);
    }

    private static DueJob job(ResultSet row, int number) throws SQLException {
        return new DueJob(
                row.getString("ID_"),
                row.getTimestamp("DUE_").toLocalDateTime(),
                orEmpty(row.getString("PROCESS_DEF_KEY_")),
                orEmpty(row.getString("BUSINESS_KEY_")),
                orEmpty(row.getString("ACT_ID_")));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

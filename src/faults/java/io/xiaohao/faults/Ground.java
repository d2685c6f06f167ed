package io.xiaohao.faults;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.ProductClient.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the faults happen: nodes on one database, what they have promised, and the look at what must hold. */
final class Ground {

    static final String IMPORT = "/api/programmes/wencheng-2015/issues/import";

    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(3);
    private static final int OK = 200;

    private final Nodes nodes;
    private final Report report;
    private final Promises promises = new Promises();
    private final JdbcClient database;

    Ground(Nodes nodes, Report report) {
        this.nodes = nodes;
        this.report = report;
        this.database = JdbcClient.create(nodes.database());
    }

    Nodes nodes() {
        return nodes;
    }

    Report report() {
        return report;
    }

    Promises promises() {
        return promises;
    }

    JdbcClient database() {
        return database;
    }

    /** Sends a list to any node that runs until one has answered that it is in; false where none did in time. */
    boolean importWhole(byte[] list) {
        return Patience.until(LONGEST_IMPORT, () -> {
            try {
                Answer answer = nodes.any().upload("headquarters", IMPORT, "list.xlsx", list);
                return answer.status() == OK && answer.body().path("errors").isEmpty();
            } catch (UncheckedIOException nodeIsGone) {
                return false;
            }
        });
    }

    /** What units have on their desks. */
    int openTasks() {
        return count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'rectify-issue'");
    }

    int issues() {
        return count("select count(*) from issue");
    }

    int count(String select) {
        return database.sql(select).query(Integer.class).single();
    }

    /** What must hold while nodes are up and nobody works. */
    void check() {
        report.require(comesToRest(), "what was under way is finished by whoever is left: %s", underWay());
        report.requireNone(
                promises.broken(database),
                "what was acknowledged is there once (%d completions, %d rows, %d findings)"
                        .formatted(promises.completions(), promises.rows(), promises.registrations()));
        report.requireNone(
                Invariants.of(nodes.database()).violations(),
                "domain, engine and journal agree of %d issues".formatted(issues()));
        report.requireNone(twice(), "each opening, reminder, overdue and serious lateness once");
        report.require(nodeSaysJournalIsValid(), "the journal verifies");
        report.require(
                count("select count(*) from ACT_RU_JOB where RETRIES_ = 0") == 0, "no job has used up its retries");
    }

    private boolean nodeSaysJournalIsValid() {
        return Patience.until(Duration.ofSeconds(30), () -> nodes.any()
                .get("auditor", "/api/journal/verify")
                .body()
                .path("valid")
                .asBoolean());
    }

    /** Nothing is due, locked, claimed or unsealed any more. */
    boolean comesToRest() {
        return Patience.until(LONGEST_REST, () -> underWay().isEmpty());
    }

    private List<String> underWay() {
        List<String> underWay = new ArrayList<>();
        try {
            add(underWay, "imports", "select count(*) from import_batch where state <> 'DONE'");
            add(underWay, "entries to be sealed", "select count(*) from journal_entry where seq is null");
            add(
                    underWay,
                    "jobs due or locked",
                    "select count(*) from ACT_RU_JOB where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 "
                            + " and HANDLER_TYPE_ <> 'history-cleanup' and (LOCK_OWNER_ is not null or DUEDATE_ is null or DUEDATE_ <= localtimestamp(3))");
        } catch (DataAccessException databaseIsAway) {
            underWay.add("the database is away");
        }
        return underWay;
    }

    private void add(List<String> underWay, String what, String select) {
        int found = count(select);
        if (found > 0) {
            underWay.add(found + " " + what);
        }
    }

    /** What may happen once only, by the journal. */
    private List<String> twice() {
        List<String> twice = new ArrayList<>(
                database.sql("select concat(programme, ' ', kind, ' ', period, ' ', object) from programme_opening"
                                + " group by programme, kind, period, object having count(*) > 1")
                        .query(String.class)
                        .list());
        twice.addAll(database.sql("select concat(event, ' ', subject) from journal_entry"
                        + " where event in ('issue.assigned', 'issue.reminded', 'issue.overdue', 'issue.seriously-overdue')"
                        + " and subject not in (select number from issue where round > 1)"
                        + " group by government, event, subject having count(*) > 1")
                .query(String.class)
                .list());
        return twice;
    }
}

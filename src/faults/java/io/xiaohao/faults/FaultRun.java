package io.xiaohao.faults;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.IssueListFile;
import io.xiaohao.testing.ProductClient.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The faults of the table in docs/reliability.md, one after the other on the same two nodes and the same database. */
final class FaultRun {

    private static final String IMPORT = "/api/programmes/wencheng-2015/issues/import";
    private static final List<String> AREAS = List.of("花园村", "城南村", "鹤东村");
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int PEOPLE = 6;

    private final Nodes nodes;
    private final FaultPlan plan;
    private final Report report;
    private final JdbcClient database;
    private final List<String> acknowledged = new ArrayList<>();
    private int imported;

    FaultRun(Nodes nodes, FaultPlan plan, Report report) {
        this.nodes = nodes;
        this.plan = plan;
        this.report = report;
        this.database = JdbcClient.create(nodes.database());
    }

    /** All of it; what must hold is in the report. */
    void run() {
        importOnTwoNodesAtOnce();
        raceForTasks();
        killNodes();
        roll();
        if (plan.mysqlTool() != null) {
            killTheDatabase();
        }
        settle();
    }

    private void importOnTwoNodesAtOnce() {
        byte[] file = list(plan.rows());
        List<CompletableFuture<Answer>> both = Stream.of(0, 1)
                .map(node -> CompletableFuture.supplyAsync(
                        () -> nodes.client(node).upload("headquarters", IMPORT, "list.xlsx", file)))
                .toList();
        List<Integer> statuses =
                both.stream().map(answer -> answer.join().status()).toList();
        awaitNoImport();
        report.say("import of %d rows on two nodes at once: answers %s", plan.rows(), statuses);
        report.require(issues() == imported, "each row is one issue: %d of %d", issues(), imported);
        Answer again = nodes.any().upload("headquarters", IMPORT, "again.xlsx", file);
        report.require(
                again.body().path("accepted").asInt() == 0 && issues() == imported,
                "the same file once more makes no second copy: %s",
                again.status());
    }

    private void raceForTasks() {
        List<String> tasks = new ArrayList<>();
        nodes.any()
                .get("wencheng-gonganju", "/api/tasks?task=rectify-issue&size=" + plan.races())
                .body()
                .path("content")
                .forEach(task -> tasks.add(task.path("id").asText()));
        int won = 0;
        int told = 0;
        for (String task : tasks) {
            List<CompletableFuture<Answer>> both = Stream.of(0, 1)
                    .map(node -> CompletableFuture.supplyAsync(() -> nodes.client(node)
                            .post(
                                    "wencheng-gonganju",
                                    "/api/tasks/" + task + "/complete",
                                    Load.answers("rectify-issue"))))
                    .toList();
            List<Integer> statuses =
                    both.stream().map(answer -> answer.join().status()).toList();
            won += (int)
                    statuses.stream().filter(status -> status == NO_CONTENT).count();
            told += (int) statuses.stream()
                    .filter(status -> status == 409 || status == 404)
                    .count();
        }
        acknowledged.addAll(tasks);
        report.require(
                won == tasks.size() && told == tasks.size(),
                "of %d racing pairs on two nodes one won each time (%d), the other was told (%d)",
                tasks.size(),
                won,
                told);
    }

    private void killNodes() {
        int kills = 0;
        try (Load load = Load.on(nodes, PEOPLE)) {
            while (kills < plan.kills()) {
                supply();
                int done = load.done();
                int more = 5 + ThreadLocalRandom.current().nextInt(25);
                CompletableFuture<Void> importing = CompletableFuture.runAsync(this::importThroughFaults);
                Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> load.done() >= done + more);
                int node = kills % nodes.count();
                nodes.kill(node);
                kills++;
                nodes.restart(node);
                importing.join();
            }
            load.close();
            tell("SIGKILL of a node under imports and completions, %d times".formatted(kills), load);
            report.requireNone(load.failures(), "the other node answered without failure");
        }
        awaitNoImport();
        check();
    }

    private void roll() {
        try (Load load = Load.on(nodes, PEOPLE)) {
            for (int node = 0; node < nodes.count(); node++) {
                supply();
                int done = load.done();
                Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> load.done() >= done + 10);
                nodes.stop(node);
                report.require(lockOwners() <= 1, "the stopped node left no locked job behind");
                nodes.restart(node);
            }
            load.close();
            tell("rolling restart by SIGTERM", load);
            report.requireNone(load.failures(), "no request failed");
            report.require(load.unanswered() == 0, "no request was left without answer (%d)", load.unanswered());
        }
        check();
    }

    private void killTheDatabase() {
        try (Load load = Load.on(nodes, PEOPLE)) {
            for (int time = 0; time < plan.databaseKills(); time++) {
                supply();
                int done = load.done();
                Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> load.done() >= done + 10);
                plan.database("kill");
                plan.database("start");
                int back = load.done();
                supply();
                Awaitility.await("people can work again")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> load.done() >= back + 10);
            }
            load.close();
            tell("SIGKILL and restart of mysqld, %d times".formatted(plan.databaseKills()), load);
        }
        report.say("people could work again within two minutes after each start of the server");
        check();
    }

    private void tell(String what, Load load) {
        acknowledged.addAll(load.acknowledged());
        report.say(
                "%s: %d completions acknowledged, %d refused, %d failed, %d without answer",
                what, load.done(), load.refused(), load.failed(), load.unanswered());
    }

    /** What must hold while the nodes are up and nobody works. */
    private void check() {
        awaitNoUnsealed();
        report.requireNone(Invariants.of(nodes.database()).violations(), "domain, engine and journal agree");
        report.require(new HashSet<>(acknowledged).size() == acknowledged.size(), "no task was acknowledged twice");
        report.require(completed() >= acknowledged.size(), "what was acknowledged is done: %d", acknowledged.size());
        Answer journal = nodes.any().get("auditor", "/api/journal/verify");
        report.require(journal.body().path("valid").asBoolean(), "the journal verifies");
        Integer stranded = database.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Integer.class)
                .single();
        report.require(stranded == 0, "no job has used up its retries");
    }

    private void settle() {
        report.require(issues() == imported, "all %d rows of all lists are issues, each once: %d", imported, issues());
        for (int node = 0; node < nodes.count(); node++) {
            nodes.stop(node);
        }
        report.require(lockedJobs() == 0, "two stopped nodes leave no locked job");
        report.requireNone(Invariants.of(nodes.database()).violations(), "at rest domain, engine and journal agree");
    }

    /** A client that tries again until the list is in, whatever dies meanwhile. */
    private void importThroughFaults() {
        byte[] file = list(plan.rows() / 2);
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> {
            try {
                return nodes.any()
                                .upload("headquarters", IMPORT, "more.xlsx", file)
                                .status()
                        == OK;
            } catch (UncheckedIOException nodeIsGone) {
                return false;
            }
        });
    }

    /** Work for the people, so that they are never done before the fault. */
    private void supply() {
        importThroughFaults();
    }

    private synchronized byte[] list(int rows) {
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号", "整改类别");
        String discovered = LocalDate.now().minusDays(1).toString();
        for (int row = 0; row < rows; row++) {
            int number = ++imported;
            list.row(
                    discovered,
                    AREAS.get(number % AREAS.size()),
                    "市容环境",
                    "背街小巷垃圾积存，第" + number + "处",
                    "F-" + number,
                    number % 10 == 0 ? "工程类" : "限期整改");
        }
        return list.bytes();
    }

    private void awaitNoImport() {
        Awaitility.await("imports are finished by whoever is left")
                .atMost(Duration.ofSeconds(90))
                .until(() -> count("select count(*) from import_batch where state <> 'DONE'") == 0);
    }

    private void awaitNoUnsealed() {
        Awaitility.await("the journal is sealed")
                .atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from journal_entry where seq is null") == 0);
    }

    private int issues() {
        return count("select count(*) from issue");
    }

    private int completed() {
        return count("select count(*) from ACT_HI_TASKINST where DELETE_REASON_ = 'completed'");
    }

    private int lockedJobs() {
        return count("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null");
    }

    private int lockOwners() {
        return count("select count(distinct LOCK_OWNER_) from ACT_RU_JOB where LOCK_OWNER_ is not null");
    }

    private int count(String select) {
        return database.sql(select).query(Integer.class).single();
    }
}

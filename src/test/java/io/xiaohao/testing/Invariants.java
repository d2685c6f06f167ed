package io.xiaohao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueAct;
import io.xiaohao.testing.EngineState.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold in the database at every committed moment, whatever failed before: domain, engine and journal tell the
 * same of every issue. Reads the tables only, so it can look at what a dead process left behind.
 */
public final class Invariants {

    private static final String RECTIFICATION = "issue-rectification";
    private static final String RECHECK = "issue-recheck";

    private final JdbcClient jdbc;

    private Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the product's database, H2 or MySQL; nobody may write to it meanwhile. */
    public static Invariants of(DataSource source) {
        return new Invariants(JdbcClient.create(source));
    }

    /** Fails with a sentence for each thing that does not fit. */
    public void requireAll() {
        assertThat(violations()).as("domain, engine and journal agree").isEmpty();
    }

    /** A sentence for each thing that does not fit; empty where all is well. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        EngineState engine = EngineState.read(jdbc);
        List<IssueState> issues = IssueState.all(jdbc);
        checkIssues(issues, engine, violations);
        checkOtherProcesses(engine, violations);
        checkOrphans(violations);
        checkSpans(violations);
        checkCounts(violations);
        checkHistoryAgainstJournal(issues, violations);
        checkImports(violations);
        return violations;
    }

    private void checkIssues(List<IssueState> issues, EngineState engine, List<String> violations) {
        Map<String, List<Instance>> bySubject = new HashMap<>();
        engine.instancesOf(RECTIFICATION).forEach(instance -> bySubject
                .computeIfAbsent(instance.subject(), subject -> new ArrayList<>())
                .add(instance));
        for (IssueState issue : issues) {
            List<Instance> instances = bySubject.getOrDefault(issue.subject(), List.of());
            bySubject.remove(issue.subject());
            int expected = issue.status().isSettled() ? 0 : 1;
            if (instances.size() != expected) {
                violations.add("Issue %s is %s and has %d live instances instead of %d"
                        .formatted(issue.subject(), issue.status(), instances.size(), expected));
            }
            instances.forEach(instance -> checkInstance(issue, instance, engine, violations));
        }
        bySubject.keySet().forEach(subject -> violations.add("There is an instance but no issue " + subject));
    }

    private static void checkInstance(
            IssueState issue, Instance instance, EngineState engine, List<String> violations) {
        String about = "Issue %s is %s and ".formatted(issue.subject(), issue.status());
        if (!engine.tasksOf(instance).equals(issue.expectedTasks())) {
            violations.add(about
                    + "its tasks are %s instead of %s".formatted(engine.tasksOf(instance), issue.expectedTasks()));
        }
        if (!engine.messagesOf(instance).equals(issue.expectedMessages())) {
            violations.add(about
                    + "waits for the messages %s instead of %s"
                            .formatted(engine.messagesOf(instance), issue.expectedMessages()));
        }
        List<String> timers = engine.timersOf(instance);
        Set<String> each = new HashSet<>(timers);
        if (each.size() < timers.size()) {
            violations.add(about + "has a timer twice: " + timers);
        }
        if (!each.containsAll(issue.neededTimers())) {
            violations.add(about + "lacks a timer: it has %s of %s".formatted(timers, issue.neededTimers()));
        }
        if (!issue.possibleTimers().containsAll(each)) {
            violations.add(about + "has a timer of another state: " + timers);
        }
    }

    private void checkOtherProcesses(EngineState engine, List<String> violations) {
        Set<String> seen = new HashSet<>();
        for (Instance instance : engine.instances()) {
            if (!seen.add(instance.process() + " " + instance.subject())) {
                violations.add("%s runs twice for %s".formatted(instance.process(), instance.subject()));
            }
            boolean waits = !engine.tasksOf(instance).isEmpty()
                    || !engine.timersOf(instance).isEmpty()
                    || !engine.messagesOf(instance).isEmpty();
            if (!waits) {
                violations.add("%s of %s waits for nothing".formatted(instance.process(), instance.subject()));
            }
        }
        for (Instance recheck : engine.instancesOf(RECHECK)) {
            if (!engine.tasksOf(recheck).equals(List.of("recheck-issue"))) {
                violations.add(
                        "The recheck of %s has the tasks %s".formatted(recheck.subject(), engine.tasksOf(recheck)));
            }
        }
    }

    private void checkOrphans(List<String> violations) {
        each(
                "select J.ID_ from ACT_RU_JOB J left join ACT_RU_EXECUTION P on P.ID_ = J.PROCESS_INSTANCE_ID_"
                        + " left join ACT_RU_EXECUTION E on E.ID_ = J.EXECUTION_ID_"
                        + " where J.PROCESS_INSTANCE_ID_ is not null and (P.ID_ is null or E.ID_ is null)",
                "Job %s belongs to no live instance",
                violations);
        each(
                "select T.ID_ from ACT_RU_TASK T left join ACT_RU_EXECUTION E on E.ID_ = T.EXECUTION_ID_"
                        + " where E.ID_ is null",
                "Task %s belongs to no live instance",
                violations);
        each("select ID_ from ACT_RU_INCIDENT", "There is the incident %s", violations);
    }

    private void checkSpans(List<String> violations) {
        each(
                "select i.number from issue i where (select count(*) from issue_span s where s.issue_id = i.id"
                        + " and s.to_at >= timestamp '9999-12-31 00:00:00') <> 1",
                "Issue %s has not exactly one span that lasts",
                violations);
        each(
                "select i.number from issue i join issue_span s on s.id = i.current_span_id"
                        + " where s.status <> i.status or s.round <> i.round",
                "The span of issue %s tells another state than the issue",
                violations);
    }

    /** By what the ledger finds and counts an issue follows from the issue, and the kept numbers are those of a count. */
    private void checkCounts(List<String> violations) {
        each(
                "select i.number from issue i where i.counted_as is null or i.counted_as not like concat(i.area_code,"
                        + " '\u001f', coalesce(i.object_code, ''), '\u001f', i.list_name, '\u001f', i.status, '\u001f', '%')",
                "Issue %s is counted as something else", violations);
        each(
                "select i.number from issue i where coalesce(i.red_from, i.registered_at) <> case"
                        + " when i.deadline is null then i.registered_at when i.status = 'RECTIFYING' then i.overdue_at"
                        + " when i.status not in ('SUBMITTED', 'APPROVING') then i.registered_at"
                        + " when i.overdue_at <= i.submitted_at then i.overdue_at"
                        + " else timestamp '9999-12-31 00:00:00' end",
                "Issue %s would be found by a light that it does not show",
                violations);
        Map<String, Long> counted = numbers("select programme, counted_as, count(*) as n from issue"
                + " where counted_as is not null group by programme, counted_as");
        Map<String, Long> kept = numbers(
                "select k.programme, k.counted_as, sum(k.number) as n from"
                        + " (select programme, counted_as, number from issue_tally union all"
                        + " select programme, counted_as, number from issue_tally_change) k group by k.programme, k.counted_as");
        kept.values().removeIf(number -> number == 0);
        if (!counted.equals(kept)) {
            violations.add("Counted are %s, kept are the numbers %s".formatted(counted, kept));
        }
    }

    private Map<String, Long> numbers(String select) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql(select).query(row -> {
            numbers.put(row.getString(1) + " " + row.getString(2), row.getLong("n"));
        });
        return numbers;
    }

    /** Each act in an issue's history is an event in the journal, as often, and the other way round. */
    private void checkHistoryAgainstJournal(List<IssueState> issues, List<String> violations) {
        Map<String, Long> history = toldInHistory();
        Map<String, Long> journal = toldInJournal();
        Set<String> all = new TreeSet<>(history.keySet());
        all.addAll(journal.keySet());
        for (String key : all) {
            long once = history.getOrDefault(key, 0L);
            long again = journal.getOrDefault(key, 0L);
            if (once != again) {
                violations.add("%s: %d times in the history, %d times in the journal".formatted(key, once, again));
            }
        }
        for (IssueState issue : issues) {
            long registered = journal.getOrDefault(issue.subject() + " issue.registered", 0L);
            if (registered != 1) {
                violations.add("Issue %s was registered %d times".formatted(issue.subject(), registered));
            }
        }
    }

    private Map<String, Long> toldInHistory() {
        Map<String, Long> told = new HashMap<>();
        jdbc.sql("select i.government, i.number, r.act, count(*) from issue_record r"
                        + " join issue i on i.id = r.issue_id group by i.government, i.number, r.act")
                .query(row -> {
                    String subject = row.getString(1) + " " + row.getString(2) + " ";
                    long times = row.getLong(4);
                    IssueAct.valueOf(row.getString(3))
                            .event()
                            .ifPresent(event -> told.merge(subject + event, times, Long::sum));
                });
        return told;
    }

    private Map<String, Long> toldInJournal() {
        Set<String> events = new HashSet<>();
        Arrays.stream(IssueAct.values()).forEach(act -> act.event().ifPresent(events::add));
        Map<String, Long> told = new HashMap<>();
        jdbc.sql("select government, subject, event, count(*) from journal_entry group by government, subject, event")
                .query(row -> {
                    if (events.contains(row.getString(3))) {
                        told.put(row.getString(1) + " " + row.getString(2) + " " + row.getString(3), row.getLong(4));
                    }
                });
        return told;
    }

    /** A row of an imported file is an issue of its own, or was refused; a finished file has no other rows. */
    private void checkImports(List<String> violations) {
        each(
                "select r.issue_number from import_row r join import_batch b on b.id = r.batch_id left join issue i"
                        + " on i.government = b.government and i.number = r.issue_number"
                        + " where r.issue_number is not null and i.id is null",
                "A row was imported as %s, and there is no such issue",
                violations);
        each(
                "select r.issue_number from import_row r where r.issue_number is not null"
                        + " group by r.issue_number having count(*) > 1",
                "Two rows were imported as %s",
                violations);
        each(
                "select b.id from import_batch b where b.state = 'DONE' and (b.finished_at is null or exists"
                        + " (select 1 from import_row r where r.batch_id = b.id and r.issue_number is null"
                        + " and r.fault is null))",
                "Import %s is done and has rows that are not",
                violations);
    }

    private void each(String select, String sentence, List<String> violations) {
        jdbc.sql(select).query(String.class).list().forEach(found -> violations.add(sentence.formatted(found)));
    }
}

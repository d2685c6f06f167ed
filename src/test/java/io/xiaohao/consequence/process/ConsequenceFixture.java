package io.xiaohao.consequence.process;

import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Organization;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes results of sheqi-2022 as the assessment does, and plays headquarters. Far in the future, so that no other
 * test's results lie near; what was heard and registered is forgotten when it is closed.
 */
public final class ConsequenceFixture implements AutoCloseable {

    static final String SHEQI = "sheqi-2022";
    static final String HEADQUARTERS = "headquarters@sheqi";

    final LoopFixture loop;
    final JdbcClient jdbc;

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ManagementService jobs;

    public ConsequenceFixture(ApplicationContext beans) {
        loop = new LoopFixture(beans);
        jdbc = loop.bean(JdbcClient.class);
        tasks = loop.bean(TaskService.class);
        processes = loop.bean(RuntimeService.class);
        jobs = loop.bean(ManagementService.class);
        forget();
        loop.at("2031-04-08T10:00");
    }

    /** The bulletin of a period comes out with one object's grade. */
    public void publish(String period, String object, String grade) {
        loop.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            journal().record(ranking(period, object, false));
            journal().record(graded(period, object, grade));
            journal().record(event("bulletin.published", period));
        });
    }

    /** An appeal was upheld: the ranking and the grade are published again. */
    public void correct(String period, String object, String grade) {
        loop.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            journal().record(ranking(period, object, true));
            journal().record(graded(period, object, grade));
        });
    }

    /** A month of wencheng-2015 comes out with the villages' points. */
    public void publishMonth(String month, Map<String, Double> points) {
        List<Map<String, Object>> ranks = points.entrySet().stream()
                .map(village ->
                        Map.<String, Object>of("object", village.getKey(), "points", village.getValue(), "rank", 1))
                .toList();
        loop.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            journal()
                    .record(DomainEvent.of("ranking.published", "wencheng", "wencheng-2015", month)
                            .with("period", month)
                            .with("group", "villages")
                            .with("ranks", ranks)
                            .with("correction", false));
            journal()
                    .record(DomainEvent.of("bulletin.published", "wencheng", "wencheng-2015", month)
                            .with("period", month));
        });
    }

    /** The object is no longer ranked at all. */
    public void strikeOff(String period) {
        loop.bean(TransactionTemplate.class).executeWithoutResult(status -> journal()
                .record(event("ranking.published", period)
                        .with("group", "key-units")
                        .with("ranks", List.of())
                        .with("correction", true)));
    }

    /** Headquarters completes the open task of the key about the matter. */
    public void complete(String account, String task, String matter, Object... answers) {
        String id = task(task, matter).getId();
        loop.as(account, () -> {
            loop.bean(TaskDesk.class).complete(id, account, Loop.answers(answers));
            return null;
        });
    }

    Task task(String key, String matter) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processInstanceBusinessKey(matter)
                .initializeFormKeys()
                .list()
                .get(0);
    }

    /** The keys of the open tasks about the matter, apart from other processes'. */
    public List<String> openTasks(String matter) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey("consequence")
                .processInstanceBusinessKey(matter)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** How many processes about the matter are under way. */
    public long running(String matter) {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("consequence")
                .processInstanceBusinessKey(matter)
                .count();
    }

    /** The one timer about the matter fires. */
    public void fire(String matter) {
        String instance = processes
                .createProcessInstanceQuery()
                .processDefinitionKey("consequence")
                .processInstanceBusinessKey(matter)
                .list()
                .stream()
                .map(found -> found.getProcessInstanceId())
                .filter(id -> jobs.createJobQuery().processInstanceId(id).count() > 0)
                .findFirst()
                .orElseThrow();
        Job timer = jobs.createJobQuery().processInstanceId(instance).singleResult();
        ClockUtil.setCurrentTime(timer.getDuedate());
        jobs.executeJob(timer.getId());
    }

    /** Puts the clock there; no timer fires by that. */
    public void at(String moment) {
        loop.at(moment);
    }

    /** The engine's id of the open task of the key about the matter. */
    public String taskId(String key, String matter) {
        return task(key, matter).getId();
    }

    /** The number in the register of the object's first entry. */
    public long id(String object) {
        return jdbc.sql("select min(id) from consequence where object_name = ?")
                .param(object)
                .query(Long.class)
                .single();
    }

    /** The code of a unit of the government. */
    public String unitCode(String name) {
        return loop.bean(Organization.class).unit("sheqi", name).code();
    }

    /** Kind and state of what is registered for the object, in order. */
    public List<String> register(String object) {
        return jdbc.sql("select kind, state from consequence where object_name = ? order by id")
                .param(object)
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    /** The office that decides about the object's entry of a kind. */
    public String office(String object, String kind) {
        return jdbc.sql("select office from consequence where object_name = ? and kind = ?")
                .params(object, kind)
                .query(String.class)
                .single();
    }

    /** The events told of the object, without their prefix. */
    public List<String> events(String object) {
        return jdbc.sql("select event from journal_entry where subject = ? and event like 'consequence.%' order by id")
                .param(object)
                .query((row, number) -> row.getString(1).substring("consequence.".length()))
                .list();
    }

    /** What the last event of the name told of the object, as JSON. */
    public String data(String object, String event) {
        return jdbc.sql("select data from journal_entry where subject = ? and event = ? order by id desc limit 1")
                .params(object, "consequence." + event)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey("consequence")
                .list()
                .forEach(each -> processes.deleteProcessInstance(each.getProcessInstanceId(), "test over"));
        forget();
        loop.close();
    }

    private void forget() {
        for (String table : List.of("consequence_result", "consequence_period", "consequence", "title_mark")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from journal_entry where (event like 'consequence.%' or event like 'title.%') and seq is null")
                .update();
    }

    private Journal journal() {
        return loop.bean(Journal.class);
    }

    private static DomainEvent ranking(String period, String object, boolean correction) {
        return event("ranking.published", period)
                .with("group", "key-units")
                .with("ranks", List.of(Map.of("object", object, "points", 58.5, "rank", 14)))
                .with("correction", correction);
    }

    private static DomainEvent graded(String period, String object, String grade) {
        return event("grade.awarded", period)
                .with("group", "key-units")
                .with("object", object)
                .with("points", 58.5)
                .with("rank", 14)
                .with("grade", grade);
    }

    private static DomainEvent event(String name, String period) {
        return DomainEvent.of(name, "sheqi", SHEQI, period).with("period", period);
    }
}

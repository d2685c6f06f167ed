package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.Issue;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

/** One issue in its loop: what people do with it, what time does to it, what the journal tells of it. */
public final class Loop {

    /** Processes that what is told starts elsewhere, and whose business key may be the same. */
    private static final String[] WHAT_FOLLOWS = {"escalation", "consequence"};

    private static final String MEASURES = "已清运，安排专人保洁";

    private final LoopFixture fixture;
    private final String government;
    private final String number;
    private final WaitingTimers timers;

    Loop(LoopFixture fixture, String government, String number) {
        this.fixture = fixture;
        this.government = government;
        this.number = number;
        this.timers = new WaitingTimers(
                fixture.engine.getManagementService(),
                () -> instances().stream().map(ProcessInstance::getId).toList());
    }

    /** Its number. */
    public String number() {
        return number;
    }

    // --- what people do --------------------------------------------------------------------------------------------

    /** The account completes the open task of that key; answers by name and value. */
    public Loop complete(String task, String account, Object... answers) {
        completeTask(taskId(task), account, answers);
        return this;
    }

    /** The account claims the open task of that key. */
    public Loop claim(String task, String account) {
        String id = taskId(task);
        fixture.as(account, () -> {
            fixture.desk.claim(id, account);
            return null;
        });
        return this;
    }

    /** The account completes the task of that id, be it open or not. */
    public void completeTask(String id, String account, Object... answers) {
        fixture.as(account, () -> {
            fixture.desk.complete(id, account, answers(answers));
            return null;
        });
    }

    /** The unit hands the issue in with measures. */
    public Loop submitBy(String unit) {
        return complete("rectify-issue", unit, "outcome", "SUBMITTED", "measures", MEASURES);
    }

    /** Supervision lets it pass. */
    public Loop passBy(String supervisor) {
        return complete("verify-rectification", supervisor, "passed", true, "opinion", "现场核查属实");
    }

    /** Supervision gives it back. */
    public Loop returnBy(String supervisor) {
        return complete("verify-rectification", supervisor, "passed", false, "opinion", "垃圾仍未清完");
    }

    /** What is given, by name and value. */
    public static Map<String, Object> answers(Object... namesAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return answers;
    }

    // --- what time does --------------------------------------------------------------------------------------------

    /** Lets time pass: every timer of the issue that is due until then fires at its own instant. */
    public Loop passTo(String until) {
        timers.passTo(until);
        return this;
    }

    void fire(Job timer) {
        fixture.engine.getManagementService().executeJob(timer.getId());
    }

    Job timer(String element) {
        return timers.at(element);
    }

    /** The waiting timers: element and instant. */
    public SortedMap<String, LocalDateTime> timers() {
        return timers.byElement();
    }

    // --- where it stands -------------------------------------------------------------------------------------------

    /** It waits there and nowhere else, be it within the unit's turn. */
    public Loop waitsAt(String element) {
        ProcessInstance instance = instance();
        boolean inTurn = waitsIn(instance, IssueRectificationProcess.UNIT_TURN);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAtExactly(
                        inTurn ? new String[] {IssueRectificationProcess.UNIT_TURN, element} : new String[] {element});
        return this;
    }

    private boolean waitsIn(ProcessInstance instance, String scope) {
        ActivityInstance tree = fixture.engine.getRuntimeService().getActivityInstance(instance.getId());
        return tree.getActivityInstances(scope).length > 0;
    }

    /** Its process has ended there; a relapsed issue's last one. */
    public Loop hasEndedAt(String end) {
        assertThat(instances()).as("running processes of " + number).isEmpty();
        assertThat(fixture.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(lastInstanceId())
                        .activityId(end)
                        .count())
                .as(number + " ends at " + end)
                .isEqualTo(1);
        return this;
    }

    private String lastInstanceId() {
        return fixture.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyNotIn(List.of(WHAT_FOLLOWS))
                // What a test cleared away has ended nowhere.
                .completed()
                .orderByProcessInstanceEndTime()
                .desc()
                .list()
                .get(0)
                .getId();
    }

    ProcessInstance instance() {
        List<ProcessInstance> running = instances();
        assertThat(running).as("running processes of " + number).hasSize(1);
        return running.get(0);
    }

    List<ProcessInstance> instances() {
        return fixture.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyNotIn(WHAT_FOLLOWS)
                .tenantIdIn(government)
                .list();
    }

    /** The open task of that key. */
    public Task task(String key) {
        Task task = fixture.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task " + key + " of " + number).isNotNull();
        return task;
    }

    /** The id of the open task of that key. */
    public String taskId(String key) {
        return task(key).getId();
    }

    /** The issue as it is stored now. */
    public Issue issue() {
        return fixture.transactions.execute(status -> {
            Issue issue = fixture.issues.find(government, number).orElseThrow();
            issue.units();
            return issue;
        });
    }

    /** Everything that is stored of it, to be compared. */
    LoopSnapshot snapshot() {
        return LoopSnapshot.of(fixture, government, number);
    }

    // --- what the journal tells --------------------------------------------------------------------------------------

    /** The events told of it, in order. */
    public List<String> events() {
        return fixture.jdbc
                .sql("select event from journal_entry where government = ? and subject = ? order by id")
                .params(government, number)
                .query(String.class)
                .list();
    }

    /** When an event was told of it, each time. */
    public List<LocalDateTime> moments(String event) {
        return fixture.jdbc
                .sql("select occurred_at from journal_entry where government = ? and subject = ? and event = ?"
                        + " order by id")
                .params(government, number, event)
                .query(LocalDateTime.class)
                .list();
    }

    /** It was told at just these moments. */
    public Loop tells(String event, String... moments) {
        assertThat(moments(event))
                .as(event + " of " + number)
                .containsExactly(
                        Arrays.stream(moments).map(LocalDateTime::parse).toArray(LocalDateTime[]::new));
        return this;
    }

    /** What the last event of that name told, as JSON. */
    public String data(String event) {
        return last(event, "data");
    }

    /** In whose name the last event of that name happened. */
    public String actor(String event) {
        return last(event, "actor");
    }

    private String last(String event, String column) {
        return fixture.jdbc
                .sql("select " + column + " from journal_entry where government = ? and subject = ? and event = ?"
                        + " order by id desc limit 1")
                .params(government, number, event)
                .query(String.class)
                .single();
    }
}

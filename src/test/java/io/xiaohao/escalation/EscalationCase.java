package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.issue.process.WaitingTimers;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One escalation of a test: how it stands, what people do with it, how its time passes. */
public final class EscalationCase {

    private final LoopFixture fixture;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final long id;
    private final WaitingTimers timers;

    EscalationCase(LoopFixture fixture, long id) {
        this.fixture = fixture;
        this.engine = fixture.bean(ProcessEngine.class);
        this.jdbc = fixture.bean(JdbcClient.class);
        this.id = id;
        this.timers = new WaitingTimers(engine.getManagementService(), () -> List.of(instance()));
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** As it is stored now. */
    public Escalation stored() {
        return fixture.bean(TransactionTemplate.class).execute(status -> {
            Escalation escalation = fixture.bean(Escalations.class).escalation(id);
            escalation.issues();
            return escalation;
        });
    }

    /** The account completes the open task of that key. */
    public EscalationCase complete(String task, String account, Object... answers) {
        completeTask(task(task).getId(), account, answers);
        return this;
    }

    /** The account completes the task of that id, open or not. */
    public void completeTask(String taskId, String account, Object... answers) {
        fixture.as(account, () -> {
            fixture.bean(TaskDesk.class).complete(taskId, account, Loop.answers(answers));
            return null;
        });
    }

    /** The open task of that key. */
    public Task task(String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task " + key + ", open are " + openTasks()).isNotNull();
        return task;
    }

    /** The keys of the open tasks. */
    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The groups and accounts that may take the task, sorted. */
    public List<String> candidates(String key) {
        return engine.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
                .map(EscalationCase::nameOf)
                .sorted()
                .toList();
    }

    /** Lets time pass: every timer of it that is due until then fires at its own instant. */
    public EscalationCase passTo(String until) {
        timers.passTo(until);
        return this;
    }

    /** The waiting timers: element and instant. */
    public SortedMap<String, LocalDateTime> timers() {
        return timers.byElement();
    }

    /** It has ended, and went through that end. */
    public EscalationCase hasEndedAt(String... ends) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance())
                        .count())
                .as("running")
                .isZero();
        Arrays.stream(ends).forEach(end -> assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance())
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1));
        return this;
    }

    /** The history's acts, in order. */
    public List<EscalationAct> acts() {
        return fixture.bean(TransactionTemplate.class)
                .execute(status ->
                        fixture
                                .bean(Escalations.class)
                                .history(fixture.bean(Escalations.class).escalation(id))
                                .stream()
                                .map(EscalationRecord::act)
                                .toList());
    }

    /** The engine's id of its process instance. */
    public String instance() {
        return jdbc.sql("select instance_id from escalation_instance where escalation_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String nameOf(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
    }
}

package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.Programmes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays escalations on the running product: events are published, people decide, the clock stands where the test puts it. */
public final class EscalationRun {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final LoopFixture fixture;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    /** On the fixture, which is to be closed after the test. */
    public EscalationRun(LoopFixture fixture) {
        this.fixture = fixture;
        this.engine = fixture.bean(ProcessEngine.class);
        this.jdbc = fixture.bean(JdbcClient.class);
        EscalationLeftovers leftovers = new EscalationLeftovers(engine, jdbc);
        fixture.afterwards(leftovers::settle);
    }

    /** A name that no other test uses and that no unit has. */
    public static String newSubject() {
        return "测试对象" + NAMES.incrementAndGet();
    }

    /** Puts the clock there. */
    public void at(String moment) {
        fixture.at(moment);
    }

    /** An event of another module, with data by name and value. */
    public void publish(String programme, String event, String subject, Object... data) {
        String government = fixture.bean(Programmes.class).programme(programme).government();
        DomainEvent told = DomainEvent.of(event, government, programme, subject);
        for (int i = 0; i < data.length; i += 2) {
            told = told.with((String) data[i], data[i + 1]);
        }
        DomainEvent complete = told;
        fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> fixture.bean(Journal.class).record(complete));
    }

    /** A published ranking of {@code villages}: the names from the best to the last. */
    public void rank(String programme, String period, boolean correction, String... names) {
        List<Map<String, Object>> ranks = new java.util.ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            ranks.add(Map.of("object", names[i], "points", 100 - i, "rank", i + 1));
        }
        publish(
                programme,
                "ranking.published",
                period + "/villages",
                "period",
                period,
                "group",
                "villages",
                "ranks",
                ranks,
                "correction",
                correction);
    }

    /** Headquarters of wencheng proposes a measure by hand; returns its case. */
    public Case propose(String subject, Measure measure, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "subject",
                subject,
                "measure",
                measure.name(),
                "reason",
                "群众反映强烈（第%d次）".formatted(NAMES.incrementAndGet())));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        long id = fixture.as("headquarters", () -> fixture.bean(EscalationByHand.class)
                .propose(fixture.programme("wencheng-2015"), values));
        return new Case(id);
    }

    /** The cases about a subject, oldest first. */
    public List<Case> cases(String subject) {
        return jdbc
                .sql("select id from escalation where subject = ? order by id")
                .param(subject)
                .query(Long.class)
                .list()
                .stream()
                .map(Case::new)
                .toList();
    }

    /** The only case about a subject. */
    public Case only(String subject) {
        List<Case> cases = cases(subject);
        assertThat(cases).as("cases about " + subject).hasSize(1);
        return cases.get(0);
    }

    /** What the journal tells about a subject of escalations and what follows from them, in order. */
    public List<String> told(String subject) {
        return jdbc.sql("select event from journal_entry where subject = ? and (event like 'escalation.%'"
                        + " or event like 'interview.%' or event like 'commitment.%' or event like 'accountability.%')"
                        + " order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    /** The data of the last event of that name about a subject. */
    public String data(String subject, String event) {
        return jdbc.sql("select data from journal_entry where subject = ? and event = ? order by id desc limit 1")
                .params(subject, event)
                .query(String.class)
                .single();
    }

    /** When the last event of that name about a subject happened. */
    public LocalDateTime moment(String subject, String event) {
        return jdbc.sql(
                        "select occurred_at from journal_entry where subject = ? and event = ? order by id desc limit 1")
                .params(subject, event)
                .query(LocalDateTime.class)
                .single();
    }

    /** One escalation. */
    public final class Case {

        private final long id;

        private Case(long id) {
            this.id = id;
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
        public Case complete(String task, String account, Object... answers) {
            completeTask(task(task).getId(), account, answers);
            return this;
        }

        /** The account completes the task of that id, open or not. */
        public void completeTask(String taskId, String account, Object... answers) {
            Map<String, Object> given = new HashMap<>();
            for (int i = 0; i < answers.length; i += 2) {
                given.put((String) answers[i], answers[i + 1]);
            }
            fixture.as(account, () -> {
                fixture.bean(io.xiaohao.engine.desk.TaskDesk.class).complete(taskId, account, given);
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
            assertThat(task)
                    .as("open task " + key + ", open are " + openTasks())
                    .isNotNull();
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
                    .map(EscalationRun::nameOf)
                    .sorted()
                    .toList();
        }

        /** Lets time pass: every timer of it that is due until then fires at its own instant. */
        public Case passTo(String until) {
            LocalDateTime end = LocalDateTime.parse(until);
            for (Optional<Job> next = next(end); next.isPresent(); next = next(end)) {
                if (next.get().getDuedate().after(ClockUtil.getCurrentTime())) {
                    ClockUtil.setCurrentTime(next.get().getDuedate());
                }
                engine.getManagementService().executeJob(next.get().getId());
            }
            at(until);
            return this;
        }

        /** The waiting timers: element and instant. */
        public SortedMap<String, LocalDateTime> timers() {
            SortedMap<String, LocalDateTime> timers = new TreeMap<>();
            jobs().forEach(job -> timers.put(elementOf(job), moment(job)));
            return timers;
        }

        /** It has ended, and went through that end. */
        public Case hasEndedAt(String... ends) {
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

        private Optional<Job> next(LocalDateTime until) {
            return jobs().stream()
                    .filter(job -> !moment(job).isAfter(until))
                    .min(Comparator.comparing(Job::getDuedate).thenComparing(this::elementOf));
        }

        private List<Job> jobs() {
            return engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance())
                    .timers()
                    .list();
        }

        private String elementOf(Job job) {
            return engine.getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }
    }

    private static LocalDateTime moment(Job job) {
        return job.getDuedate().toInstant().atZone(ZONE).toLocalDateTime();
    }

    private static String nameOf(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
    }
}

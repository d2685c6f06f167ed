package io.xiaohao.report.process;

import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.issue.process.WaitingTimers;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportRequests;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeekPlan;
import io.xiaohao.report.WeeklyReports;
import io.xiaohao.report.digest.WeeklyDigests;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for weekly reports of wenshan-2021 on the running product and plays those who file and review them. What it asked
 * for is gone when it is closed.
 */
public final class ReportFixture implements AutoCloseable {

    /** The programme. */
    public static final String PROGRAMME = "wenshan-2021";

    /** Who reviews. */
    public static final String SUPERVISOR = "supervisor@wenshan";

    private static final String KEY = "weekly-report";

    private final LoopFixture loop;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final long toldBefore;

    /** On the product. */
    public ReportFixture(ApplicationContext beans) {
        loop = new LoopFixture(beans);
        runtime = beans.getBean(RuntimeService.class);
        tasks = beans.getBean(TaskService.class);
        management = beans.getBean(ManagementService.class);
        jdbc = beans.getBean(JdbcClient.class);
        toldBefore = jdbc.sql("select coalesce(max(id), 0) from journal_entry")
                .query(Long.class)
                .single();
        loop.afterwards(this::forget);
    }

    /** The loop's fixture, for issues and the clock. */
    public LoopFixture loop() {
        return loop;
    }

    /** Registers a finding in the county at the moment. */
    public Loop finding(String moment, String county, String... values) {
        loop.at(moment);
        String[] all = new String[values.length + 2];
        all[0] = "area";
        all[1] = county;
        System.arraycopy(values, 0, all, 2, values.length);
        return loop.registerInWenshan(all);
    }

    /** Asks for the week's reports as the calendar does, on its first working day. */
    public WeekPlan ask(String week) {
        WeekPlan plan = plan(PROGRAMME, week);
        loop.at(plan.askAt().toString());
        askNow(PROGRAMME, week);
        return plan;
    }

    /** Asks for the week's reports at the moment at which the clock stands. */
    public void askNow(String programme, String week) {
        WeekPlan plan = plan(programme, week);
        transactions().executeWithoutResult(status -> loop.bean(ReportRequests.class)
                .ask(loop.programme(programme), plan, plan.askAt()));
    }

    /** This installation has asked for reports since the moment. */
    public void since(String programme, String moment) {
        loop.at(moment);
        jdbc.sql("delete from weekly_report_start where programme = ?")
                .param(programme)
                .update();
        transactions()
                .executeWithoutResult(status -> loop.bean(ReportRequests.class).begin(loop.programme(programme)));
    }

    /** Makes the week's digest as of its moment. */
    public void digest(String week) {
        WeekPlan plan = plan(PROGRAMME, week);
        Programme programme = loop.programme(PROGRAMME);
        transactions().executeWithoutResult(status -> loop.bean(WeeklyDigests.class)
                .make(programme, plan.week(), plan.digestAt()));
    }

    /** The week's instants. */
    public WeekPlan plan(String programme, String week) {
        return loop.bean(ReportCalendar.class)
                .plan(loop.programme(programme), ReportWeek.parse(week))
                .orElseThrow();
    }

    /** The account completes the open task of that key about the county's report; answers by name and value. */
    public ReportFixture complete(String week, String county, String task, String account, Object... answers) {
        String id = task(week, county, task).getId();
        completeTask(id, account, answers);
        return this;
    }

    /** The account completes the task of that id, be it open or not. */
    public void completeTask(String id, String account, Object... answers) {
        loop.loop("wenshan", "").completeTask(id, account, answers);
    }

    /** The county's unit files its report. */
    public ReportFixture file(String week, String county, String summary) {
        return complete(week, county, "submit-weekly-report", account(county), "summary", summary);
    }

    /** Supervision accepts it. */
    public ReportFixture accept(String week, String county) {
        return complete(week, county, "review-weekly-report", SUPERVISOR, "accepted", true);
    }

    /** Supervision returns it. */
    public ReportFixture giveBack(String week, String county, String instructions) {
        return complete(
                week, county, "review-weekly-report", SUPERVISOR, "accepted", false, "instructions", instructions);
    }

    /** The county's account. */
    public String account(String county) {
        return loop.bean(Organization.class).unit("wenshan", county).code();
    }

    /** Lets time pass: every timer of the report that is due until then fires at its own instant. */
    public ReportFixture passTo(String week, String county, String until) {
        waiting(week, county).passTo(until);
        return this;
    }

    /** The instants of the waiting timers. */
    public List<LocalDateTime> timers(String week, String county) {
        return waiting(week, county).moments();
    }

    /** The open task of that key. */
    public Task task(String week, String county, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(week + "/" + county)
                .taskDefinitionKey(key)
                .tenantIdIn("wenshan")
                .singleResult();
    }

    /** Whether its process runs. */
    public boolean runs(String week, String county) {
        return instance(week, county).isPresent();
    }

    /** What the journal has told of it since this fixture was made, each with its moment: {@code 2021-07-12T09:00 report.requested}. */
    public List<String> told(String week, String county) {
        return jdbc.sql("select occurred_at, event from journal_entry where government = 'wenshan' and subject = ?"
                        + " and id > ? order by id")
                .params(week + "/" + county, toldBefore)
                .query((row, index) -> row.getObject(1, LocalDateTime.class) + " " + row.getString(2))
                .list();
    }

    /** What the last event of that name told, as JSON. */
    public String data(String week, String county, String event) {
        return jdbc.sql("select data from journal_entry where government = 'wenshan' and subject = ? and event = ?"
                        + " order by id desc limit 1")
                .params(week + "/" + county, event)
                .query(String.class)
                .single();
    }

    /** The reports as they are stored. */
    public WeeklyReports reports() {
        return loop.bean(WeeklyReports.class);
    }

    /** Reads within a transaction. */
    public TransactionTemplate transactions() {
        return loop.bean(TransactionTemplate.class);
    }

    @Override
    public void close() {
        loop.close();
    }

    private void forget() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("delete from weekly_report_filing").update();
        jdbc.sql("delete from weekly_report").update();
        jdbc.sql("delete from weekly_digest").update();
        jdbc.sql("delete from weekly_report_start where programme = ?")
                .param(PROGRAMME)
                .update();
    }

    private WaitingTimers waiting(String week, String county) {
        return new WaitingTimers(management, () -> instance(week, county).stream()
                .map(ProcessInstance::getId)
                .toList());
    }

    private Optional<ProcessInstance> instance(String week, String county) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(week + "/" + county)
                .tenantIdIn("wenshan")
                .singleResult());
    }
}

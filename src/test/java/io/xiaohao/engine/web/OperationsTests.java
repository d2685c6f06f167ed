package io.xiaohao.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.AccountGroups;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What administrators look after: failed jobs, tasks that nobody can take, the ways of instances; each his own governments'. */
@XiaohaoTest
class OperationsTests {

    private static final String ADMIN = "admin";
    private static final String OTHER_ADMIN = "admin@wenshan";
    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String OVERDUE_AT = "2015-05-19T00:00";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AccountGroups groups;

    @Autowired
    private JdbcClient database;

    private LoopFixture loop;
    private Loop issue;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
        issue = loop.register();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters", "supervisor", "leader", "discipline", "organization", "auditor", UNIT})
    void nobodyElseGetsIn(String account) throws Exception {
        String instance = issue.task("rectify-issue").getProcessInstanceId();
        for (String page : List.of("", "/jobs", "/tasks", "/paths", "/paths/" + instance)) {
            as(account, "/operations" + page).andExpect(status().isForbidden());
        }
        send(account, "/operations/jobs/retry?all=true").andExpect(status().isForbidden());
        send(account, "/operations/tasks/any/release").andExpect(status().isForbidden());
        assertThat(page(account, "/tasks")).doesNotContain("运行维护");
    }

    @Test
    void theirMenuLeadsThere() throws Exception {
        assertThat(page(ADMIN, "/operations")).contains("运行维护", "失败的作业", "没有人能办的任务", "办理路径");
    }

    @Test
    void aFailedJobIsToldWithItsMessageAndTriedAgain() throws Exception {
        Job failed = poisonedJob();

        assertThat(page(ADMIN, "/operations/jobs"))
                .containsSubsequence("标记超期", "问题整改闭环 · 定时触发", issue.number(), "no-such-unit", failed.getId());
        send(ADMIN, "/operations/jobs/retry?job=" + failed.getId())
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/operations/jobs?retried=1"));

        assertThat(job(failed).getRetries()).isEqualTo(1);
        assertThat(issue.events()).contains("job.retried");
        assertThat(issue.actor("job.retried")).isEqualTo(ADMIN);
        assertThat(issue.data("job.retried")).contains("\"element\":\"mark-overdue\"");
        assertThat(page(ADMIN, "/operations/jobs?retried=1")).contains("已让 1 件作业再执行一次");
    }

    @Test
    void allAreTriedAgainAtOnce() throws Exception {
        Job failed = giveUp();
        issue = loop.register();
        Job another = giveUp();

        send(ADMIN, "/operations/jobs/retry?all=true").andExpect(status().is3xxRedirection());

        assertThat(job(failed).getRetries()).isEqualTo(1);
        assertThat(job(another).getRetries()).isEqualTo(1);
    }

    @Test
    void whatRunsAlreadyIsLeftAlone() throws Exception {
        Job running = timer();
        int retries = running.getRetries();

        send(ADMIN, "/operations/jobs/retry?job=" + running.getId())
                .andExpect(redirectedUrl("/operations/jobs?retried=0"));

        assertThat(job(running).getRetries()).isEqualTo(retries);
        assertThat(issue.events()).doesNotContain("job.retried");
    }

    @Test
    void anotherGovernmentsJobThereIsNot() throws Exception {
        Job failed = giveUp();

        assertThat(page(OTHER_ADMIN, "/operations/jobs")).doesNotContain(failed.getId(), issue.number());
        send(OTHER_ADMIN, "/operations/jobs/retry?job=" + failed.getId())
                .andExpect(redirectedUrl("/operations/jobs?retried=0"));
        send(OTHER_ADMIN, "/operations/jobs/retry?all=true").andExpect(status().is3xxRedirection());

        assertThat(job(failed).getRetries()).isZero();
    }

    @Test
    void aTaskWhoseGroupIsEmptyIsStranded() throws Exception {
        String group = "unit-" + UNIT;
        assertThat(page(ADMIN, "/operations/tasks")).doesNotContain(issue.number());

        groups.accountsIn(group, "wencheng").forEach(member -> {
            groups.remove(member, group);
            loop.afterwards(() -> groups.add(member, group));
        });

        assertThat(page(ADMIN, "/operations/tasks"))
                .contains(issue.number(), "（" + group + "）里没有这个县（州）的人。", "groups/" + group + "?tab=users");
        assertThat(page(OTHER_ADMIN, "/operations/tasks")).doesNotContain(issue.number());
    }

    @Test
    void aTaskClaimedByAnAccountThatIsGoneIsGivenBack() throws Exception {
        String id = issue.taskId("rectify-issue");
        tasks.setAssignee(id, "nobody-any-more");
        assertThat(page(ADMIN, "/operations/tasks")).contains(issue.number(), "已由账号“nobody-any-more”签收", "取消签收");

        send(OTHER_ADMIN, "/operations/tasks/" + id + "/release").andExpect(status().isNotFound());
        send(ADMIN, "/operations/tasks/" + id + "/release").andExpect(redirectedUrl("/operations/tasks?released=true"));

        assertThat(issue.task("rectify-issue").getAssignee()).isNull();
        assertThat(issue.actor("task.released")).isEqualTo(ADMIN);
        assertThat(page(ADMIN, "/operations/tasks")).doesNotContain(issue.number());
        send(ADMIN, "/operations/tasks/" + id + "/release").andExpect(status().isConflict());
        send(ADMIN, "/operations/tasks/no-such-task/release").andExpect(status().isNotFound());
    }

    @Test
    void aTaskWithoutCandidatesIsStrandedAndNotGivenBack() throws Exception {
        String id = issue.taskId("rectify-issue");
        tasks.getIdentityLinksForTask(id).forEach(link -> tasks.deleteCandidateGroup(id, link.getGroupId()));

        assertThat(page(ADMIN, "/operations/tasks")).contains(issue.number(), "流程没有给它指定任何人。");
        send(ADMIN, "/operations/tasks/" + id + "/release").andExpect(status().isConflict());
    }

    @Test
    void aFinishedInstanceTellsItsWay() throws Exception {
        issue.submitBy(UNIT).returnBy("supervisor").submitBy(UNIT).passBy("supervisor");
        String list = page(ADMIN, "/operations/paths?about=" + issue.number());

        assertThat(list).containsSubsequence(issue.number(), "问题整改闭环", "已结束：已销号");
        assertThat(page(ADMIN, "/operations/paths")).contains(issue.number());
        assertThat(page(ADMIN, pathIn(list)))
                .containsSubsequence("问题登记", "整改落实", UNIT, "现场核查", "supervisor", "已销号")
                .contains("mark-passed", "mark-none", "✓2")
                .doesNotContain("mark-current");
        assertThat(page(OTHER_ADMIN, "/operations/paths?about=" + issue.number()))
                .doesNotContain(pathIn(list));
        as(OTHER_ADMIN, pathIn(list)).andExpect(status().isNotFound());
    }

    @Test
    void aRunningInstanceShowsWhereItStandsAndWhatFailed() throws Exception {
        String path = pathIn(page(ADMIN, "/operations/paths?about=" + issue.number()));

        assertThat(page(ADMIN, path)).contains("办理中", "尚未签收", "正在这里", "mark-current");

        giveUp();
        assertThat(page(ADMIN, path)).contains("办理中，有故障", "mark-failing");
    }

    @Test
    void whatWasSaidIsNotInTheWay() throws Exception {
        issue.complete(
                "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-06-20", "reason", "管网须先改造");

        assertThat(page(ADMIN, pathIn(page(ADMIN, "/operations/paths?about=" + issue.number()))))
                .contains("延期审批")
                .doesNotContain("管网须先改造");
    }

    /** Fails five times, as the engine would let it, for a reason that its message tells. */
    private Job poisonedJob() {
        setLeadUnit("no-such-unit");
        loop.afterwards(() -> setLeadUnit(UNIT));
        loop.at(OVERDUE_AT);
        Job job = timer();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("no-such-unit");
        }
        return job;
    }

    private void setLeadUnit(String unit) {
        database.sql("update issue set lead_unit = ? where number = ?")
                .params(unit, issue.number())
                .update();
    }

    private Job giveUp() {
        Job job = timer();
        management.setJobRetries(job.getId(), 0);
        loop.afterwards(() -> management.setJobRetries(job.getId(), job.getRetries()));
        return job;
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processInstanceId(issue.task("rectify-issue").getProcessInstanceId())
                .activityId("overdue-due")
                .singleResult();
    }

    private Job job(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult();
    }

    private static String pathIn(String list) {
        int from = list.indexOf("/operations/paths/");
        return list.substring(from, list.indexOf('"', from));
    }

    private String page(String account, String address) throws Exception {
        return as(account, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions as(String account, String address) throws Exception {
        return http.perform(get(address).accept("text/html").with(httpBasic(account, "demo")));
    }

    private ResultActions send(String account, String address) throws Exception {
        return http.perform(post(address).accept("text/html").with(httpBasic(account, "demo")));
    }
}

package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.programme.Programmes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The engine's web applications behind the one login, over HTTP: they are servlets of their own, which a mocked request
 * does not reach. The context is this class's alone and ends with it, as an engine of that name is known once a JVM.
 */
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine-applications;DB_CLOSE_DELAY=-1",
            "xiaohao.data-dir=target/test-data-engine-applications",
            "xiaohao.demo.enabled=true",
            "xiaohao.journal.sealer.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class EngineApplicationTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private IssueRegistration registration;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient database;

    private String unitsTask;
    private String wenshansTask;

    @BeforeEach
    void register() {
        unitsTask = taskOf(register("wencheng-2015", "花园村"));
        wenshansTask = taskOf(register("wenshan-2021", "砚山县"));
    }

    @Test
    void aPageWithoutSessionLeadsToTheLoginAndSetsNoCookie() {
        HttpResponse<String> answer = new SessionClient(port).page(TASKLIST + "?a=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Fa%3D1");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/x",
                "/camunda/app/tasklist/scripts/config.js"
            })
    void withoutSessionTheirCallsAreRefusedWithoutAChallenge(String path) {
        HttpResponse<String> answer = new SessionClient(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void whoSignedInOnOurPageIsInTheApplications() throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);

        assertThat(session.page(TASKLIST).statusCode()).isEqualTo(200);
        JsonNode account = json.readTree(
                session.get("/camunda/api/admin/auth/user/default").body());
        assertThat(account.path("userId").asText()).isEqualTo(UNIT);
        assertThat(account.path("authorizedApps").toString())
                .contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void aPageRunsItsScriptsHoweverManyOpenItAtOnce() {
        SessionClient session = new SessionClient(port).signIn(UNIT);

        List<HttpResponse<String>> pages = IntStream.range(0, 60)
                .parallel()
                .mapToObj(each -> session.page(TASKLIST))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            Matcher nonce = NONCE.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        });
    }

    @Test
    void theSessionsCookieBearsEachAttributeOnce() {
        SessionClient session = new SessionClient(port).signIn(UNIT);

        for (String path : List.of("/login", TASKLIST, "/api/tasks")) {
            session.page(path).headers().allValues("Set-Cookie").forEach(cookie -> assertThat(
                            Arrays.stream(cookie.split("; *")).filter(part -> part.startsWith("SameSite")))
                    .hasSize(1));
        }
    }

    @Test
    void eachSeesItsOwnTasksOnly() throws IOException {
        assertThat(seenBy(UNIT)).contains(unitsTask).doesNotContain(wenshansTask);
        assertThat(seenBy("supervisor")).doesNotContain(unitsTask, wenshansTask);
        assertThat(seenBy("headquarters")).doesNotContain(unitsTask, wenshansTask);
        assertThat(seenBy("headquarters@wenshan")).doesNotContain(unitsTask, wenshansTask);

        String toVerify = submitted();

        assertThat(seenBy("supervisor")).contains(toVerify);
        assertThat(seenBy("supervisor@wenshan")).doesNotContain(toVerify);
        assertThat(seenBy(UNIT)).doesNotContain(toVerify);
    }

    @Test
    void anothersTaskIsNotShownByItsId() {
        SessionClient session = new SessionClient(port).signIn("headquarters@wenshan");

        String task = "/camunda/api/engine/engine/default/task/" + unitsTask;
        assertThat(session.get(task).statusCode()).isIn(403, 404);
        assertThat(session.get(task + "/form-variables").statusCode()).isBetween(400, 599);
    }

    @Test
    void theirOwnLoginIsClosed() {
        String login = "/camunda/api/admin/auth/user/default/login/tasklist";

        assertThat(new SessionClient(port).post(login).statusCode()).isEqualTo(401);
        assertThat(new SessionClient(port).signIn(UNIT).post(login).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutThereSignsOutEverywhere() {
        SessionClient session = new SessionClient(port).signIn(UNIT);
        assertThat(session.get("/api/tasks").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = session.post("/camunda/api/admin/auth/user/default/logout");

        assertThat(answer.statusCode()).isBetween(200, 299);
        assertThat(session.get("/api/tasks").statusCode()).isEqualTo(401);
        assertThat(session.page(TASKLIST).statusCode()).isEqualTo(303);
    }

    @Test
    void whatTheDomainRefusesIsToldInItsSentence() throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);
        session.engine("POST", "task/" + unitsTask + "/claim", "{\"userId\":\"" + UNIT + "\"}");

        assertRefused(complete(session, Map.of("outcome", "SUBMITTED")), 400, "请填写“整改措施”。");
        assertRefused(
                complete(session, Map.of("outcome", "EXTENSION", "requestedDeadline", "2001-01-01", "reason", "下雨")),
                422,
                "延期至2001-01-01须晚于现期限");
        assertThat(tasks.createTaskQuery().taskId(unitsTask).count()).isEqualTo(1);
    }

    @Test
    void aTextThatTheEngineCannotKeepIsRefusedBefore() throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);

        assertRefused(
                complete(session, Map.of("outcome", "SUBMITTED", "measures", "长".repeat(4001))),
                422,
                "共4001字，超过4000字的上限，请精简。");
    }

    @Test
    void whatIsNoJsonIsRefused() throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);

        assertRefused(session.engine("POST", "task/" + unitsTask + "/complete", "{"), 400, "JSON");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/ID/identity-links",
        "POST, task/ID/assignee",
        "POST, task/ID/delegate",
        "POST, task/ID/resolve",
        "POST, task/ID/bpmnError",
        "POST, task/ID/variables",
        "PUT, task/ID/variables/programme",
        "PUT, task/ID/localVariables/programme",
        "DELETE, task/ID/variables/programme",
        "PUT, task/ID",
        "PUT, task/ID/",
        "PUT, t%61sk/ID",
        "POST, task/ID/%76ariables",
        "POST, task/create"
    })
    void nobodyBendsATaskPastTheDomain(String method, String call) throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);
        session.engine("POST", "task/" + unitsTask + "/claim", "{\"userId\":\"" + UNIT + "\"}");

        assertRefused(session.engine(method, call.replace("ID", unitsTask), "{}"), 403, "由系统按规则确定");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/ID/comment/create",
        "PUT, task/ID/comment",
        "DELETE, task/ID/comment/x",
        "POST, task/ID/attachment/create",
        "DELETE, task/ID/attachment/x",
        "PUT, process-instance/ID/comment"
    })
    void nobodyWritesBesideTheForm(String method, String call) throws IOException {
        for (String account : List.of(UNIT, "admin")) {
            SessionClient session = new SessionClient(port).signIn(account);

            assertRefused(session.engine(method, call.replace("ID", unitsTask), "{}"), 403, "任务不能另加备注或附件");
        }
        assertThat(tasks.getTaskComments(unitsTask)).isEmpty();
    }

    @Test
    void whatTheEngineDoesNotPermitIsToldInChinese() throws IOException {
        SessionClient session = new SessionClient(port).signIn("organization");
        String claim = "{\"userId\":\"organization\"}";

        assertRefused(session.engine("POST", "task/" + unitsTask + "/claim", claim), 403, "您没有权限查看或办理");
        assertRefused(session.engine("GET", "deployment/x/resources", ""), 403, "您没有权限查看或办理");
    }

    @Test
    void aWithdrawnGroupEndsInTasklistWithinAMinute() throws IOException {
        SessionClient session = new SessionClient(port).signIn(UNIT);
        assertThat(session.engine("POST", "task", "{}").body()).contains(unitsTask);
        String group = "unit-" + UNIT;
        identities.deleteMembership(UNIT, group);
        try {
            ClockUtil.offset(Duration.ofSeconds(61).toMillis());
            assertThat(session.engine("POST", "task", "{}").body()).doesNotContain(unitsTask);
        } finally {
            ClockUtil.reset();
            identities.createMembership(UNIT, group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task//ID", "/task/ID", "task/ID;x=y", "x/../task/ID", "task%2FID"})
    void whatIsWrittenStrangelyIsRefused(String call) {
        SessionClient session = new SessionClient(port).signIn(UNIT);
        session.engine("POST", "task/" + unitsTask + "/claim", "{\"userId\":\"" + UNIT + "\"}");

        assertThat(session.engine("PUT", call.replace("ID", unitsTask), "{}").statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNIT, "admin"})
    void filtersAreTheSystemsAlone(String account) throws IOException {
        SessionClient session = new SessionClient(port).signIn(account);
        String first = "/camunda/api/engine/engine/default/filter?firstResult=0&maxResults=1";
        String filter =
                json.readTree(session.get(first).body()).get(0).path("id").asText();
        String body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}";

        assertRefused(session.engine("POST", "filter/create", body), 403, "筛选器由系统统一设置");
        assertRefused(session.engine("PUT", "filter/" + filter, body), 403, "筛选器由系统统一设置");
        assertRefused(session.engine("DELETE", "filter/" + filter, ""), 403, "筛选器由系统统一设置");
        assertThat(session.engine("POST", "filter/" + filter + "/list", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSystemAdministratorCreatesAccountsAndTheSecurityAdministratorSaysWhatTheyMayDo() throws IOException {
        SessionClient admin = new SessionClient(port).signIn("admin");
        SessionClient security = new SessionClient(port).signIn("security");
        String account = "{\"profile\":{\"id\":\"new-clerk\",\"firstName\":\"新人\",\"lastName\":\"\"},"
                + "\"credentials\":{\"password\":\"PASSWORD\"}}";

        assertRefused(admin.engine("POST", "user/create", account.replace("PASSWORD", "Password@2024")), 422, "常见密码");
        assertThat(admin.engine("POST", "user/create", account.replace("PASSWORD", "Qiuyue#Liuhe83"))
                        .statusCode())
                .isEqualTo(204);
        assertRefused(admin.engine("PUT", "tenant/wenshan/user-members/new-clerk", ""), 404, "没有代码为“wenshan”");
        assertRefused(admin.engine("PUT", "group/supervision/members/new-clerk", ""), 403, "由安全管理员管理");
        assertRefused(admin.engine("POST", "authorization/create", "{}"), 403, "不开放");

        assertThat(security.engine("PUT", "group/supervision/members/new-clerk", "")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(security.engine("PUT", "group/leaders/members/security", ""), 403, "不能给自己增减角色");
        assertRefused(security.engine("PUT", "group/camunda-admin/members/auditor", ""), 409, "已经是审计员");
        assertRefused(security.engine("PUT", "group/leaders/members/headquarters@wenshan", ""), 404, "没有名为");
        String password = "{\"password\":\"Chunfeng#Lushui71\",\"authenticatedUserPassword\":\"demo\"}";
        assertRefused(admin.engine("PUT", "user/security/credentials", password), 403, "只能由本人修改");
        assertRefused(admin.engine("PUT", "user/headquarters@wenshan/credentials", password), 404, "没有名为");
        assertThat(admin.engine("DELETE", "user/new-clerk", "").statusCode()).isEqualTo(204);
        assertThat(database.sql("select event from journal_entry where subject = 'new-clerk' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("account.created", "account.group-joined", "account.deleted");
    }

    @Test
    void thePolicyOfPasswordsIsShownWhereTheyAreTyped() throws IOException {
        SessionClient admin = new SessionClient(port).signIn("admin");

        JsonNode rules = json.readTree(admin.get("/camunda/api/engine/engine/default/identity/password-policy")
                .body());
        List<String> names = StreamSupport.stream(rules.path("rules").spliterator(), false)
                .map(rule -> rule.path("placeholder").asText())
                .toList();
        String labels = admin.get("/camunda/app/admin/locales/zh-CN.json").body();

        assertThat(names).containsExactly("LENGTH", "CLASSES", "UNCOMMON", "FORMER");
        assertThat(names).allSatisfy(name -> assertThat(labels).contains("\"PASSWORD_POLICY_" + name + "\""));
        assertThat(admin.engine(
                                "POST",
                                "identity/password-policy",
                                "{\"password\":\"demo\",\"profile\":{\"id\":\"leader\"}}")
                        .body())
                .as("nobody learns here that it is a leader's password")
                .contains("{\"placeholder\":\"FORMER\",\"parameter\":{\"former\":\"5\"},\"valid\":true}");
    }

    private HttpResponse<String> complete(SessionClient session, Map<String, String> answers) throws IOException {
        Map<String, Object> variables = new java.util.LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return session.engine(
                "POST", "task/" + unitsTask + "/complete", json.writeValueAsString(Map.of("variables", variables)));
    }

    private void assertRefused(HttpResponse<String> answer, int status, String sentence) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json.readTree(answer.body()).path("message").asText())
                .contains(sentence)
                .doesNotContain("ENGINE-", "Exception");
    }

    private List<String> seenBy(String account) throws IOException {
        JsonNode found = json.readTree(new SessionClient(port)
                .signIn(account)
                .engine("POST", "task", "{}")
                .body());
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private String submitted() throws IOException {
        String number = tasks.createTaskQuery().taskId(unitsTask).singleResult().getProcessInstanceId();
        SessionClient session = new SessionClient(port).signIn(UNIT);
        session.engine("POST", "task/" + unitsTask + "/claim", "{\"userId\":\"" + UNIT + "\"}");
        assertThat(complete(session, Map.of("outcome", "SUBMITTED", "measures", "已清运"))
                        .statusCode())
                .isBetween(200, 299);
        return tasks.createTaskQuery().processInstanceId(number).singleResult().getId();
    }

    private String register(String programme, String area) {
        return registration.register(
                programmes.programme(programme), Map.of("area", area, "category", "门前三包", "description", "沿街垃圾积存"));
    }

    private String taskOf(String number) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        return task.getId();
    }
}

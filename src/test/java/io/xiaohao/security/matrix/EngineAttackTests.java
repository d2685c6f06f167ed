package io.xiaohao.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.report.process.ReportFixture;
import io.xiaohao.security.matrix.AccessClient.Answer;
import io.xiaohao.testing.ServedProduct;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody with an account tried through calls of the engine's that are open to him, and got in an afternoon. */
@XiaohaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineAttackTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String NO_EXPRESSION = "不能含有表达式";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    private ServedProduct served;
    private ReportFixture reports;
    private AccessClient client;
    private TriedObjects ofWencheng;

    @BeforeAll
    void serve() {
        served = ServedProduct.of(context);
        client = new AccessClient(served.port());
        reports = new ReportFixture(context);
        ofWencheng = TriedObjects.ofWencheng(reports.loop(), client);
    }

    @AfterAll
    void stop() {
        reports.close();
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"dueBeforeExpression\":\"${''.getClass()}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"candidateUserExpression\":\"${1/0}\"}]}]}",
                "{\"orQueries\":[{\"\\u0061ssigneeExpression\":\"${1/0}\"}],\"orQueries\":[]}",
                "{\"assigneeExpression\":\"${1/0}\"}"
            })
    void noExpressionIsEvaluatedHoweverDeepItStands(String question) {
        String filters = asked(Person.UNIT, "GET", "filter", "").text();
        String filter = filters.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (String call : List.of(
                "task",
                "task/count",
                "filter/" + filter + "/list",
                "filter/" + filter + "/count",
                "filter/" + filter + "/singleResult")) {
            assertRefused(asked(Person.UNIT, "POST", call, "json " + question), 400, NO_EXPRESSION);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task?orQueries=%5B%7B%22assigneeExpression%22%3A%22%24%7B1%2F0%7D%22%7D%5D",
                "task/count?or%51ueries=%5B%5D",
                "task?assigneeExpression=%24%7B1%2F0%7D",
                "task?due%42eforeexpression=x"
            })
    void norIsOneInTheAddress(String call) {
        assertRefused(asked(Person.UNIT, "GET", call, ""), 400, NO_EXPRESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"userId\":\"wencheng-gonganju\"}", "{\"userId\":\"nobody-at-all\"}", "{}"})
    void nobodyClaimsATaskForAnother(String body) {
        assertRefused(asked(Person.UNIT, "POST", task("claim"), "json " + body), 403, "任务只能由本人签收");
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATORS", "SECURITY", "HEADQUARTERS", "OTHER_UNIT"})
    void aRightInTheEngineIsNoTurnToWork(Person person) {
        String own = "json {\"userId\":\"%s\"}".formatted(ofWencheng.account(person));
        String answers = "json {\"variables\":{\"outcome\":{\"value\":\"SUBMITTED\",\"type\":\"String\"},"
                + "\"measures\":{\"value\":\"已清运\",\"type\":\"String\"}}}";

        assertRefused(asked(person, "POST", task("claim"), own), 403, "您不是任务");
        assertRefused(asked(person, "POST", task("complete"), answers), 403, "您不是任务");
        assertRefused(asked(person, "POST", task("submit-form"), answers), 403, "您不是任务");
        assertRefused(asked(person, "POST", task("unclaim"), "json {}"), 403, "您不是任务");
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retries\":0}",
                "{\"retries\":1000000}",
                "{\"retries\":5}",
                "{\"retries\":1,\"dueDate\":\"2099-01-01T00:00:00.000+0800\"}"
            })
    void noTimerIsPutOutOfForceByItsRetries(String body) {
        Job timer = timer();

        assertRefused(
                asked(Person.ADMINISTRATORS, "PUT", "job/" + timer.getId() + "/retries", "json " + body),
                409,
                "只有已经失败");
        assertThat(timer())
                .usingRecursiveComparison()
                .comparingOnlyFields("retries", "duedate")
                .isEqualTo(timer);
    }

    @Test
    void whatHasFailedIsTriedAgainAtOnceAndNotPutOff() {
        Job timer = timer();
        jobs.setJobRetries(timer.getId(), 0);
        String retries = "job/" + timer.getId() + "/retries";

        for (String body :
                List.of("{\"retries\":0}", "{\"retries\":99}", "{\"retries\":1,\"dueDate\":\"2099-01-01\"}")) {
            assertRefused(asked(Person.ADMINISTRATORS, "PUT", retries, "json " + body), 400, "不能改期");
        }
        assertThat(asked(Person.ADMINISTRATORS, "PUT", retries, "json {\"retries\":5}")
                        .status())
                .isEqualTo(204);
        assertThat(timer().getRetries()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"group?member=", "identity/groups?userId="})
    void whatAnotherGovernmentsAccountsBelongToIsNotTold(String call) {
        for (Person person : List.of(Person.HEADQUARTERS, Person.ADMINISTRATORS, Person.SECURITY)) {
            assertThat(asked(person, "GET", call + "headquarters@wenshan", "").text())
                    .as(person.word())
                    .doesNotContain("\"headquarters\"");
        }
        assertThat(asked(Person.ADMINISTRATORS, "GET", call + "headquarters", "")
                        .text())
                .contains("\"headquarters\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login/tasklist/", "login/tasklist", "login/welcome/", "login/x/y"})
    void theirOwnLoginTellsNoPassword(String login) {
        Answer answer = client.inSession(
                ofWencheng.account(Person.UNIT),
                "POST",
                "/camunda/api/admin/auth/user/default/" + login,
                "form username=admin&password=demo");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("authorizedApps");
    }

    @ParameterizedTest
    @CsvSource({"system, 422, 留给系统", "SYSTEM, 422, 留给系统", "Admin, 409, 只差大小写", "HeadQuarters, 409, 只差大小写"})
    void nobodyIsNamedAsTheSystemOrNearlyAsAnother(String name, int status, String sentence) {
        String account = "json {\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"Qiuyue#Liuhe83\"}}";

        assertRefused(asked(Person.ADMINISTRATORS, "POST", "user/create", account.formatted(name)), status, sentence);
    }

    private Answer asked(Person person, String method, String call, String sample) {
        return client.inSession(ofWencheng.account(person), method, ENGINE + call, sample);
    }

    private String task(String what) {
        return "task/" + ofWencheng.id("task") + "/" + what;
    }

    private String assignee() {
        return tasks.createTaskQuery()
                .taskId(ofWencheng.id("task"))
                .singleResult()
                .getAssignee();
    }

    private Job timer() {
        return jobs.createJobQuery()
                .processInstanceId(ofWencheng.id("path"))
                .timers()
                .orderByJobId()
                .asc()
                .list()
                .get(0);
    }

    private static void assertRefused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(sentence);
    }
}

package io.xiaohao.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.report.process.ReportFixture;
import io.xiaohao.security.matrix.AccessClient.Answer;
import io.xiaohao.testing.ServedProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The engine's own calls behind Tasklist, Cockpit and Admin: closed but for those in the table, and those that are open show
 * nothing of another government, whoever asks for it by its ids.
 */
@XiaohaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineMatrixTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final List<Person> ASKING = List.of(
            Person.NOBODY, Person.HEADQUARTERS, Person.AUDITORS, Person.ADMINISTRATORS, Person.SECURITY, Person.UNIT);

    @Autowired
    private ApplicationContext context;

    private Map<String, Set<String>> open;
    private List<String> calls;
    private ServedProduct served;
    private ReportFixture reports;
    private AccessClient client;
    private TriedObjects ofWencheng;
    private TriedObjects ofWenshan;

    @BeforeAll
    void serve() {
        served = ServedProduct.of(context);
        client = new AccessClient(served.port());
        reports = new ReportFixture(context);
        ofWencheng = TriedObjects.ofWencheng(reports.loop(), client);
        ofWenshan = TriedObjects.ofWenshan(reports, client);
        open = AccessTable.read("engine-calls.txt").stream()
                .collect(Collectors.toMap(AccessRule::route, AccessRule::who));
        // OPTIONS tells the applications which buttons to show, by the engine's rights, and changes nothing.
        calls = EngineCalls.ofEngine().stream()
                .filter(call -> !call.startsWith("OPTIONS "))
                .toList();
    }

    @AfterAll
    void stop() {
        reports.close();
        served.close();
    }

    @Test
    void everyLineNamesACall() {
        assertThat(calls).hasSizeGreaterThan(400).containsAll(open.keySet());
    }

    @Test
    void whatNoLineOpensIsClosedToEverybody() {
        List<String> faults = new ArrayList<>();
        for (String call : calls) {
            for (Person person : ASKING) {
                int status = asked(person, call, "x").status();
                if (!isExpected(person, call, status)) {
                    faults.add("%s %s %d".formatted(person, call, status));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theOtherApplicationsCallsAreForTheirOwnAndOfTheirGovernment() {
        List<String> faults = new ArrayList<>();
        String instances = "/camunda/api/cockpit/plugin/base/default/process-instance";
        Answer cockpit = client.inSession("admin", "POST", instances, "json {}");
        assertThat(cockpit.text())
                .contains('"' + ofWencheng.id("number") + '"')
                .doesNotContain('"' + ofWenshan.id("number") + '"');
        // Signing out would be the end of the sessions that ask.
        List<String> others = EngineCalls.ofApplications().stream()
                .filter(call -> !call.endsWith("/logout"))
                .toList();
        for (String call : others) {
            String path = call.substring(call.indexOf(' ') + 1).replace("{}", "default");
            for (Person person : ASKING) {
                Answer answer = client.inSession(
                        ofWencheng.account(person), call.substring(0, call.indexOf(' ')), path, "json {}");
                if (!isExpectedOf(path, person, answer.status()) || showsWenshan(answer.text())) {
                    faults.add("%s %s %d %s".formatted(person, call, answer.status(), shortened(answer)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "path", "definition", "account", "unit", "government"})
    void nothingOfAnotherGovernmentIsShownByItsIds(String id) {
        List<String> faults = new ArrayList<>();
        for (String call :
                open.keySet().stream().filter(call -> call.startsWith("GET ")).toList()) {
            for (Person person : List.of(Person.ADMINISTRATORS, Person.AUDITORS, Person.SECURITY, Person.UNIT)) {
                Answer answer = asked(person, call, ofWenshan.id(id));
                if (answer.status() < 400 && showsWenshan(answer.text())) {
                    faults.add("%s %s %s".formatted(person, call, shortened(answer)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task/{task}/claim",
                "task/{task}/unclaim",
                "task/{task}/complete",
                "task/{task}/submit-form",
                "process-instance",
                "process-instance/count",
                "history/process-instance",
                "history/process-instance/count",
                "history/task",
                "history/activity-instance",
                "history/variable-instance",
                "variable-instance",
                "execution",
                "job",
                "task"
            })
    void norByAQuestion(String call) {
        String body =
                "json {\"processInstanceIds\":[\"%1$s\"],\"processInstanceId\":\"%1$s\",\"processInstanceIdIn\":[\"%1$s\"]}"
                        .formatted(ofWenshan.id("path"));
        String sample = call.startsWith("task/") ? "json {}" : body;
        for (Person person : List.of(Person.ADMINISTRATORS, Person.AUDITORS, Person.HEADQUARTERS, Person.UNIT)) {
            Answer answer = client.inSession(
                    ofWencheng.account(person),
                    "POST",
                    ENGINE + ofWenshan.inSample(call).replace("%3A", ":"),
                    sample);
            if (call.startsWith("task/")) {
                assertThat(answer.status()).as(person + " " + call).isGreaterThanOrEqualTo(400);
            } else {
                assertThat(answer.status() >= 400
                                || List.of("[]", "{\"count\":0}").contains(answer.text()))
                        .as(person + " " + call + " " + shortened(answer))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "task/count"})
    void noQueryEvaluatesAnExpressionOfAPersons(String call) {
        for (String field : List.of("assigneeExpression", "dueBeforeExpression", "createdAfterExpression")) {
            Answer answer = asked(
                    Person.ADMINISTRATORS, "POST", call, "json {\"%s\":\"${1/0}\",\"maxResults\":1}".formatted(field));
            assertThat(answer.status()).as(field + " " + shortened(answer)).isBetween(400, 499);
        }
    }

    @Test
    void norDoesAFilterThatIsNarrowedByAPerson() {
        String filters = asked(Person.UNIT, "GET", "filter", "").text();
        String filter = filters.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        Answer answer = asked(
                Person.UNIT,
                "POST",
                "filter/" + filter + "/list",
                "json {\"assigneeExpression\":\"${currentUser()}\"}");

        assertThat(answer.status()).as(shortened(answer)).isBetween(400, 499);
    }

    private Answer asked(Person person, String call, String id) {
        String method = call.substring(0, call.indexOf(' '));
        String path = call.substring(call.indexOf(' ') + 1)
                .replace("{}", AccessClient.encoded(id).replace("%3A", ":"));
        return asked(person, method, path, method.equals("GET") ? "" : "json {}");
    }

    private Answer asked(Person person, String method, String path, String sample) {
        return client.inSession(ofWencheng.account(person), method, ENGINE + path, sample);
    }

    private boolean showsWenshan(String text) {
        return text.contains("\"tenantId\":\"wenshan\"")
                || text.contains('"' + ofWenshan.id("number") + '"')
                || text.contains('"' + ofWenshan.id("handedIn") + '"')
                || text.contains("@wenshan")
                || text.contains("unit-wenshan")
                || text.contains("文山州");
    }

    /** The administrator has every right of the engine's: where a call is open to him he is never refused for a right. */
    private boolean isExpected(Person person, String call, int status) {
        if (person == Person.NOBODY) {
            return status == 401;
        }
        if (!open.getOrDefault(call, Set.of()).contains(person.word())) {
            return status == 403;
        }
        return person != Person.ADMINISTRATORS || status != 403 || isOfAccounts(call);
    }

    /** Which of the two offices may do what of these depends on whose account it is. */
    private static boolean isOfAccounts(String call) {
        return call.matches("(PUT|POST|DELETE) (user|group|tenant)/.*");
    }

    private static boolean isExpectedOf(String path, Person person, int status) {
        if (person == Person.NOBODY) {
            return status == 401;
        }
        boolean ofCockpit = path.startsWith("/camunda/api/cockpit");
        boolean closed = path.contains("/setup/")
                || path.contains("/login/")
                || ofCockpit && person != Person.ADMINISTRATORS && person != Person.AUDITORS
                || path.startsWith("/camunda/api/admin/plugin") && person != Person.ADMINISTRATORS;
        return !closed || status == 403;
    }

    private static String shortened(Answer answer) {
        return answer.text().substring(0, Math.min(160, answer.text().length()));
    }
}

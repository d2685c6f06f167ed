package io.xiaohao.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.report.process.ReportFixture;
import io.xiaohao.security.matrix.AccessClient.Answer;
import io.xiaohao.testing.ServedProduct;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Ids of another government where they are not the thing that is asked for: in bodies, beside a programme of one's own, in
 * what is searched. The things asked for by their own ids RouteMatrixTests tries.
 */
@XiaohaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectMatrixTests {

    private static final String OWN = "/api/programmes/wencheng-2015";

    @Autowired
    private ApplicationContext context;

    private ServedProduct served;
    private ReportFixture reports;
    private AccessClient client;
    private TriedObjects here;
    private TriedObjects there;

    @BeforeAll
    void serve() {
        served = ServedProduct.of(context);
        client = new AccessClient(served.port());
        reports = new ReportFixture(context);
        here = TriedObjects.ofWencheng(reports.loop(), client);
        there = TriedObjects.ofWenshan(reports, client);
        there.received(client);
    }

    @AfterAll
    void stop() {
        reports.close();
        served.close();
    }

    @Test
    void aTaskIsNotCompletedWithAPictureOfAnotherGovernment() {
        String body = "json {\"outcome\":\"SUBMITTED\",\"measures\":\"已清运\",\"evidenceIds\":\"{evidence}\"}";

        Answer answer =
                client.call(TriedObjects.UNIT, "POST", here.in("/api/tasks/{id}/complete"), there.inSample(body));

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(context.getBean(TaskService.class)
                        .createTaskQuery()
                        .taskId(here.id("task"))
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"area\":\"{area}\"",
                "\"area\":\"wenshan-yanshanxian\"",
                "\"area\":\"花园村\",\"leadUnit\":\"{unit}\"",
                "\"area\":\"花园村\",\"responsibleUnits\":\"{unit}\"",
                "\"area\":\"花园村\",\"evidenceIds\":\"{evidence}\""
            })
    void nothingIsRegisteredWithWhatIsAnotherGovernments(String values) {
        String body = there.inSample(
                "json {\"category\":\"门前三包\",\"description\":\"沿街垃圾积存\",\"number\":\"MATRIX-9\"," + values + "}");

        Answer answer = client.call("supervisor", "POST", OWN + "/issues", body);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(client.call("headquarters", "GET", "/api/issues/MATRIX-9", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBodySaysNothingAboutTheGovernment() {
        String body = "json {\"area\":\"花园村\",\"category\":\"门前三包\",\"description\":\"沿街垃圾积存\","
                + "\"government\":\"wenshan\",\"programme\":\"wenshan-2021\",\"status\":\"CLOSED\",\"id\":1}";

        Answer answer = client.call("supervisor", "POST", OWN + "/issues", body);

        if (answer.status() == 201) {
            assertThat(answer.text())
                    .contains("\"programme\":\"wencheng-2015\"")
                    .doesNotContain("CLOSED", "wenshan");
        } else {
            assertThat(answer.status()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand-over", "deputies"})
    void aPostGoesToNobodyOfAnotherGovernment(String what) {
        String body = "json {\"account\":\"leader@wenshan\",\"from\":\"2021-06-10\",\"until\":\"2021-06-12\"}";

        Answer answer = client.call("admin", "POST", "/api/posts/wencheng-zhihuizhang/" + what, body);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/issues/import/{upload}",
                "/consequences/{id}/letter.docx",
                "/reports/{week}/{object}",
                "/digests/{week}",
                "/rankings/{period}"
            })
    void anotherGovernmentsThingIsNotFoundUnderAProgrammeOfOnesOwn(String path) {
        Answer answer = client.call("headquarters", "GET", there.in(OWN + path), "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/issues?q={secret}           | \"total\":0",
                "/issues?q={number}           | \"total\":0",
                "/registered-issue?evidence={evidence} | \"number\":null"
            })
    void aSearchFindsNothingOfAnotherGovernment(String path, String found) {
        Answer answer = client.call(
                "supervisor", "GET", OWN + there.inSample("?" + path).substring(1), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/issues?area={area}", "/issues?unit={unit}", "/nearby-issues?area={area}"})
    void norByItsPlacesAndUnits(String path) {
        Answer answer = client.call(
                "supervisor", "GET", OWN + there.inSample("?" + path).substring(1), "");

        assertThat(answer.status() >= 400 || answer.text().contains("\"total\":0"))
                .as(answer.text())
                .isTrue();
    }

    @Test
    void severalAreNotDispatchedNorComparedAcrossGovernments() {
        Answer dispatched = client.call(
                "headquarters",
                "POST",
                "/issues/dispatch",
                there.inSample("form programme=wencheng-2015&number={number}"));
        assertThat(dispatched.text()).contains("没有").doesNotContain(there.id("secret"));

        Answer compared =
                client.call("headquarters", "GET", "/issues/comparison.docx", there.inSample("?number={number}"));
        assertThat(compared.status()).isEqualTo(404);
    }

    @Test
    void cardsAreOfOnesOwnTasksOnly() {
        for (Person person : new Person[] {Person.ADMINISTRATORS, Person.HEADQUARTERS, Person.UNIT, Person.AUDITORS}) {
            Answer cards = client.call(here.account(person), "GET", "/api/task-cards", there.inSample("?ids={task}"));
            assertThat(cards.text()).as(person.toString()).isEqualTo("[]");
        }
    }
}

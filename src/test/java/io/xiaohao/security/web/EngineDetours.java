package io.xiaohao.security.web;

import static io.xiaohao.security.web.EngineApplications.UNIT;
import static io.xiaohao.security.web.EngineApplications.assertRefused;
import static io.xiaohao.security.web.EngineApplications.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways past the domain that the engine's interface would offer: closed to everybody. */
interface EngineDetours {

    EngineApplications engine();

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
    default void nobodyBendsATaskPastTheDomain(String method, String call) throws IOException {
        SessionClient session = engine().unitWithItsTask();

        assertRefused(session.engine(method, call.replace("ID", engine().unitsTask()), "{}"), 403, "由系统按规则确定");
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
    default void nobodyWritesBesideTheForm(String method, String call) throws IOException {
        for (String account : List.of(UNIT, "admin")) {
            SessionClient session = engine().visitor().signIn(account);

            assertRefused(session.engine(method, call.replace("ID", engine().unitsTask()), "{}"), 403, "任务不能另加备注或附件");
        }
        assertThat(engine().tasks().getTaskComments(engine().unitsTask())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task//ID", "/task/ID", "task/ID;x=y", "x/../task/ID", "task%2FID"})
    default void whatIsWrittenStrangelyIsRefused(String call) {
        SessionClient session = engine().unitWithItsTask();

        assertThat(session.engine("PUT", call.replace("ID", engine().unitsTask()), "{}")
                        .statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNIT, "admin"})
    default void filtersAreTheSystemsAlone(String account) throws IOException {
        SessionClient session = engine().visitor().signIn(account);
        String first = "/camunda/api/engine/engine/default/filter?firstResult=0&maxResults=1";
        String filter = tree(session.get(first).body()).get(0).path("id").asText();
        String body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}";

        assertRefused(session.engine("POST", "filter/create", body), 403, "筛选器由系统统一设置");
        assertRefused(session.engine("PUT", "filter/" + filter, body), 403, "筛选器由系统统一设置");
        assertRefused(session.engine("DELETE", "filter/" + filter, ""), 403, "筛选器由系统统一设置");
        assertThat(session.engine("POST", "filter/" + filter + "/list", "{}").statusCode())
                .isEqualTo(200);
    }
}

package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's web applications as they are served, and a task of each of two governments in them.
 *
 * @param port where they are served
 * @param tasks the engine within
 * @param identities its accounts and groups
 * @param database what is stored
 * @param unitsTask the id of a task of {@link #UNIT}
 * @param wenshansTask the id of a task in another government
 */
record EngineApplications(
        int port,
        TaskService tasks,
        IdentityService identities,
        JdbcClient database,
        String unitsTask,
        String wenshansTask) {

    static final String UNIT = "wencheng-lvyougongnengqu";
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody with a browser of his own. */
    SessionClient visitor() {
        return new SessionClient(port);
    }

    static JsonNode tree(String body) throws IOException {
        return JSON.readTree(body);
    }

    /** The unit, with its task claimed. */
    SessionClient unitWithItsTask() {
        SessionClient session = visitor().signIn(UNIT);
        session.engine("POST", "task/" + unitsTask + "/claim", "{\"userId\":\"" + UNIT + "\"}");
        return session;
    }

    /** The answer to completing the unit's task. */
    HttpResponse<String> complete(SessionClient session, Map<String, String> answers) throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return session.engine(
                "POST", "task/" + unitsTask + "/complete", JSON.writeValueAsString(Map.of("variables", variables)));
    }

    /** It is refused with that status and a sentence that has this in it, and nothing of the engine's. */
    static void assertRefused(HttpResponse<String> answer, int status, String sentence) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(tree(answer.body()).path("message").asText())
                .contains(sentence)
                .doesNotContain("ENGINE-", "Exception");
    }

    /** The ids of the tasks that the account sees. */
    List<String> seenBy(String account) throws IOException {
        JsonNode found =
                tree(visitor().signIn(account).engine("POST", "task", "{}").body());
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    /** The unit completes its task; the id of the one that follows. */
    String submitted() throws IOException {
        String number = tasks.createTaskQuery().taskId(unitsTask).singleResult().getProcessInstanceId();
        assertThat(complete(unitWithItsTask(), Map.of("outcome", "SUBMITTED", "measures", "已清运"))
                        .statusCode())
                .isBetween(200, 299);
        return tasks.createTaskQuery().processInstanceId(number).singleResult().getId();
    }
}

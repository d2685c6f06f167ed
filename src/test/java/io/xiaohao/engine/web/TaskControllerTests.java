package io.xiaohao.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.engine.desk.DeskProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@XiaohaoTest
class TaskControllerTests {

    private static final String ABOUT = "DESK-API-1";

    @Autowired
    private MockMvc http;

    @Autowired
    private ProcessEngine engine;

    private DeskProcess process;
    private String task;

    @BeforeEach
    void oneTaskOfHeadquarters() {
        process = new DeskProcess(engine, "wencheng", "headquarters");
        task = process.start(ABOUT, Map.of("programme", "wencheng-2015"));
    }

    @AfterEach
    void remove() {
        process.close();
    }

    @Test
    void listsTheCallersTasks() throws Exception {
        http.perform(get("/api/tasks").param("about", ABOUT).with(httpBasic("headquarters", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(20))
                .andExpect(jsonPath("$.content[0].id").value(task))
                .andExpect(jsonPath("$.content[0].task").value(DeskProcess.TASK))
                .andExpect(jsonPath("$.content[0].name").value("整改落实"))
                .andExpect(jsonPath("$.content[0].about").value(ABOUT))
                .andExpect(jsonPath("$.content[0].groups[0]").value("headquarters"));
    }

    @Test
    void listsNothingOfAnotherGovernment() throws Exception {
        http.perform(get("/api/tasks").param("about", ABOUT).with(httpBasic("headquarters@wenshan", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=201", "?size=x", "?page=-1"})
    void refusesAPageThatCannotBe(String query) throws Exception {
        http.perform(get("/api/tasks" + query).with(httpBasic("headquarters", "demo")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.field").isNotEmpty());
    }

    @Test
    void completesATask() throws Exception {
        http.perform(complete("{\"outcome\":\"SUBMITTED\",\"measures\":\"清运完毕\",\"remark\":null}"))
                .andExpect(status().isNoContent());

        assertThat(process.isDone(task)).isTrue();
    }

    @Test
    void claimsATask() throws Exception {
        http.perform(post("/api/tasks/{id}/claim", task).with(httpBasic("headquarters", "demo")))
                .andExpect(status().isNoContent());

        assertThat(process.assignee(task)).isEqualTo("headquarters");
    }

    @Test
    void aRefusalIsAProblemWithItsField() throws Exception {
        http.perform(complete("{\"outcome\":\"REFUSED\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.title").value("不符合规则"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.detail").value("请填写整改措施。"))
                .andExpect(jsonPath("$.field").value("measures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "null", "", "{\"outcome\":", "{\"issue\":\"T-9\"}", "{\"programme\":\"x\"}"})
    void aBodyThatIsNoAnswerIsMalformed(String body) throws Exception {
        http.perform(complete(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));

        assertThat(process.isDone(task)).isFalse();
    }

    @Test
    void theAuditorChangesNothing() throws Exception {
        http.perform(post("/api/tasks/{id}/complete", task)
                        .with(httpBasic("auditor", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSameKeyCompletesOnceAndAnswersTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        http.perform(complete("{}").header("Idempotency-Key", key))
                .andExpect(status().isNoContent())
                .andExpect(header().doesNotExist("Idempotent-Replay"));
        http.perform(complete("{}").header("Idempotency-Key", key))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Idempotent-Replay", "true"));
        http.perform(complete("{\"a\":1}").header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("另一个请求")));
        http.perform(complete("{}")).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder complete(String body) {
        return post("/api/tasks/{id}/complete", task)
                .with(httpBasic("headquarters", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}

package io.xiaohao.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One's tasks as a page: by urgency, with the forms of Tasklist. */
@XiaohaoTest
class TaskPageTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

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

    @Test
    void aTaskStandsUnderItsUrgency() throws Exception {
        assertThat(page(UNIT, "/tasks?task=rectify-issue")).containsSubsequence("其他", issue.number(), "绿灯", "期限 ");

        loop.at("2015-06-30T10:00");

        assertThat(page(UNIT, "/tasks?task=rectify-issue"))
                .containsSubsequence("已超期", issue.number(), "，已超期 ")
                .contains("is-overdue");
    }

    @Test
    void aTaskOfAnotherKindIsNotListed() throws Exception {
        assertThat(page(UNIT, "/tasks?task=rectify-issue"))
                .contains(issue.number())
                .contains("整改落实（申请销号） ");
        assertThat(page(UNIT, "/tasks?task=verify-rectification"))
                .doesNotContain(issue.number())
                .contains("没有待办任务。");
    }

    @Test
    void aTaskOpensWithItsForm() throws Exception {
        String id = issue.taskId("rectify-issue");

        assertThat(page(UNIT, "/tasks/" + id))
                .contains("data-task=\"" + id + "\"", "data-mine=\"false\"", "data-account=\"" + UNIT + "\"")
                .contains("/camunda/app/tasklist/default/#/?task=" + id);

        issue.claim("rectify-issue", UNIT);

        assertThat(page(UNIT, "/tasks/" + id)).contains("data-mine=\"true\"", "已签收");
    }

    @Test
    void theFormIsTasklistsWithoutItsScript() throws Exception {
        as(UNIT, "/api/task-sheets/" + issue.taskId("rectify-issue") + "/form")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.html").value(containsString("<form role=\"form\" name=\"rectifyIssue\"")))
                .andExpect(jsonPath("$.html").value(containsString("data-xh=\"work\"")))
                .andExpect(jsonPath("$.html").value(not(containsString("script"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "headquarters@wenshan", "auditor"})
    void anothersTaskThereIsNot(String account) throws Exception {
        String id = issue.taskId("rectify-issue");

        as(account, "/tasks/" + id).andExpect(status().isNotFound());
        as(account, "/api/task-sheets/" + id + "/form").andExpect(status().isNotFound());
        assertThat(page(account, "/tasks")).doesNotContain("/tasks/" + id);
    }

    @Test
    void whoHasClaimedATaskGivesItBack() throws Exception {
        String id = issue.taskId("rectify-issue");
        issue.claim("rectify-issue", UNIT);

        send("/api/tasks/" + id + "/unclaim", UNIT).andExpect(status().isNoContent());

        assertThat(issue.task("rectify-issue").getAssignee()).isNull();
        send("/api/tasks/" + id + "/claim", UNIT).andExpect(status().isNoContent());
        assertThat(issue.task("rectify-issue").getAssignee()).isEqualTo(UNIT);
        assertThat(issue.events()).containsOnlyOnce("issue.signed-for");
    }

    @Test
    void nobodyGivesBackWhatAnotherHasClaimed() throws Exception {
        String id = issue.taskId("rectify-issue");
        issue.claim("rectify-issue", UNIT);

        send("/api/tasks/" + id + "/unclaim", "supervisor").andExpect(status().isForbidden());
        send("/api/tasks/" + id + "/unclaim", "headquarters@wenshan").andExpect(status().isNotFound());

        assertThat(issue.task("rectify-issue").getAssignee()).isEqualTo(UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-form.js", "server.js", "form.css", "rows.css", "card.css"})
    void whatFormsShareIsServedToOurPages(String file) throws Exception {
        as(UNIT, "/forms/" + file).andExpect(status().isOk());
        http.perform(get("/forms/" + file)).andExpect(status().isUnauthorized());
    }

    private String page(String account, String address) throws Exception {
        return as(account, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions as(String account, String path) throws Exception {
        return http.perform(get(path)
                .with(httpBasic(account, "demo"))
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.ALL));
    }

    private ResultActions send(String path, String account) throws Exception {
        return http.perform(post(path).with(httpBasic(account, "demo")));
    }
}

package io.xiaohao.issue.process;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.journal.JournalSealer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nobody, and another government's people, learn nothing of an issue and change nothing; over the programs' interface. */
@XiaohaoTest
class AnotherGovernmentTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String ANSWER = "{\"outcome\":\"SUBMITTED\",\"measures\":\"已清运\"}";

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
        loop.bean(JournalSealer.class).seal();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void nobodyCompletesNothing() throws Exception {
        LoopSnapshot before = issue.snapshot();

        http.perform(completion()).andExpect(status().isUnauthorized());
        http.perform(completion().with(httpBasic("wencheng-gongshanglian", "wrong")))
                .andExpect(status().isUnauthorized());

        Assertions.assertThat(issue.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/issues/%s", "/api/programmes/wencheng-2015/issues"})
    void nobodySeesNothing(String path) throws Exception {
        http.perform(get(path.formatted(issue.number()))).andExpect(status().isUnauthorized());
    }

    @Test
    void theUnitSeesItsIssueAndCompletesItsTask() throws Exception {
        http.perform(as(UNIT, get("/api/tasks").param("about", issue.number())))
                .andExpect(jsonPath("$.content[0].task").value("rectify-issue"))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(as(UNIT, get("/api/issues/" + issue.number())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("沿街垃圾积存")));
        http.perform(as(UNIT, completion())).andExpect(status().isNoContent());

        issue.waitsAt("verify-rectification");
    }

    @Test
    void aRefusalIsAProblemInChinese() throws Exception {
        LoopSnapshot before = issue.snapshot();

        http.perform(as(UNIT, completion("{\"outcome\":\"SUBMITTED\"}")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("请填写“整改措施”。"));

        Assertions.assertThat(issue.snapshot()).isEqualTo(before);
    }

    @Test
    void anotherUnitOfTheGovernmentSeesAndDoesNothing() throws Exception {
        http.perform(as("wencheng-gonganju", get("/api/issues/" + issue.number())))
                .andExpect(status().isNotFound());
        http.perform(as("wencheng-gonganju", completion())).andExpect(status().isForbidden());
        http.perform(as("wencheng-gonganju", get("/api/programmes/wencheng-2015/journal")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"headquarters@wenshan", "supervisor@wenshan", "leader@sheqi", "auditor@wenshan", "admin@sheqi"})
    void anotherGovernmentSeesNothingOfIt(String account) throws Exception {
        http.perform(as(account, get("/api/tasks").param("about", issue.number())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.content").isEmpty());
        for (String path : new String[] {
            "/api/issues/" + issue.number(),
            "/api/programmes/wencheng-2015/issues",
            "/api/programmes/wencheng-2015/issues.xlsx",
            "/api/programmes/wencheng-2015/summary",
            "/api/programmes/wencheng-2015/journal"
        }) {
            http.perform(as(account, get(path)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("沿街垃圾积存"))));
        }
    }

    @Test
    void anotherGovernmentChangesNothing() throws Exception {
        LoopSnapshot before = issue.snapshot();

        http.perform(as("headquarters@wenshan", completion())).andExpect(status().isNotFound());
        http.perform(as("headquarters@wenshan", post("/api/tasks/" + issue.taskId("rectify-issue") + "/claim")))
                .andExpect(status().isNotFound());
        http.perform(as("headquarters@wenshan", post("/api/programmes/wencheng-2015/issues"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"area\":\"花园村\",\"category\":\"其他\",\"description\":\"越权登记\"}"))
                .andExpect(status().isNotFound());

        Assertions.assertThat(issue.snapshot()).isEqualTo(before);
    }

    @Test
    void eachGovernmentsJournalTellsOfItsOwn() throws Exception {
        http.perform(as(
                        "headquarters",
                        get("/api/programmes/wencheng-2015/journal").param("size", "1000")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].programme", everyItem(is("wencheng-2015"))))
                .andExpect(jsonPath("$.content[*].event", hasItem("issue.registered")));
        http.perform(as(
                        "headquarters@wenshan",
                        get("/api/programmes/wenshan-2021/journal").param("size", "1000")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].subject", not(hasItem(issue.number()))));
        http.perform(as("auditor", get("/api/journal/verify")))
                .andExpect(jsonPath("$.valid").value(true));
    }

    private MockHttpServletRequestBuilder completion() {
        return completion(ANSWER);
    }

    private MockHttpServletRequestBuilder completion(String answer) {
        return post("/api/tasks/" + issue.taskId("rectify-issue") + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(answer);
    }

    private static MockHttpServletRequestBuilder as(String account, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(account, "demo"));
    }
}

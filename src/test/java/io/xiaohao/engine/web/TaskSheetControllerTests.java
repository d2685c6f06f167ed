package io.xiaohao.engine.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@XiaohaoTest
class TaskSheetControllerTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private TaskService tasks;

    private LoopFixture loop;
    private Loop issue;
    private String task;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
        issue = loop.register();
        task = openTask();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aFormLearnsWhatItsTaskIsAbout() throws Exception {
        as(UNIT, "/api/task-sheets/" + task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.about").value(issue.number()))
                .andExpect(jsonPath("$.task").value("rectify-issue"))
                .andExpect(jsonPath("$.mine").value(false))
                .andExpect(jsonPath("$.titles.headquarters").value("指挥部办公室"));
    }

    @Test
    void whoDecidesSeesWhatWasAskedFor() throws Exception {
        issue.complete(
                "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-06-30", "reason", "连日下雨");

        as("headquarters", "/api/task-sheets/" + openTask())
                .andExpect(jsonPath("$.request.kind").value("EXTENSION"))
                .andExpect(jsonPath("$.request.day").value("2015-06-30"))
                .andExpect(jsonPath("$.request.reason").value("连日下雨"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "headquarters@wenshan", "auditor"})
    void anothersTaskThereIsNot(String account) throws Exception {
        as(account, "/api/task-sheets/" + task).andExpect(status().isNotFound());
        as(account, "/api/task-cards?ids=" + task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void theListShowsTheIssueOfEachTask() throws Exception {
        as(UNIT, "/api/task-cards?ids=" + task + ",no-such-task")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].number").value(issue.number()))
                .andExpect(jsonPath("$[0].lightLabel").value("绿灯"));
    }

    @Test
    void unitsAreThoseOfTheOwnGovernment() throws Exception {
        as(UNIT, "/api/units").andExpect(jsonPath("$[*].code").value(hasItem(UNIT)));
        as("headquarters@wenshan", "/api/units")
                .andExpect(jsonPath("$[*].code").value(not(hasItem(startsWith("wencheng")))));
    }

    private String openTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(issue.number())
                .singleResult()
                .getId();
    }

    private ResultActions as(String account, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(account, "demo")));
    }
}

package io.xiaohao.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.organization.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@XiaohaoTest
class PostControllerTests {

    private static final String UNIT = "wencheng-shenjiju";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient journal;

    private String post;

    @BeforeEach
    void takeAPost() {
        post = posts.ofUnit(UNIT).get(0).code();
    }

    @Test
    void headquartersHandsAPostOver() throws Exception {
        send("headquarters", "hand-over", "{\"account\": \"" + UNIT + "\"}").andExpect(status().isNoContent());

        mvc.perform(get("/api/units/" + UNIT + "/posts").with(httpBasic(UNIT, "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == '" + post + "')].holder").value(hasItem(UNIT)));
    }

    @Test
    void theJournalTellsWhoGaveThePostToWhom() throws Exception {
        send("headquarters", "hand-over", "{\"account\": \"" + UNIT + "\"}").andExpect(status().isNoContent());

        assertThat(journal.sql("select data from journal_entry where event = 'post.handed-over'"
                                + " and actor = 'headquarters' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"account\":\"" + UNIT + "\"", "\"post\":\"" + post + "\"", "\"from\":");
    }

    @Test
    void aDeputyStandsIn() throws Exception {
        send("admin", "deputies", "{\"account\": \"auditor\", \"from\": \"2030-01-01\", \"until\": \"2030-01-05\"}")
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/units/" + UNIT + "/posts").with(httpBasic("auditor", "demo")))
                .andExpect(jsonPath("$[?(@.code == '" + post + "')].deputies[0].account")
                        .value(hasItem("auditor")));
    }

    @Test
    void aUnitMayNot() throws Exception {
        send(UNIT, "hand-over", "{\"account\": \"" + UNIT + "\"}").andExpect(status().isForbidden());
    }

    @Test
    void anotherGovernmentDoesNotEvenLearnOfIt() throws Exception {
        send("headquarters@wenshan", "hand-over", "{\"account\": \"auditor\"}").andExpect(status().isNotFound());
        mvc.perform(get("/api/units/" + UNIT + "/posts").with(httpBasic("headquarters@wenshan", "demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        send("admin", "hand-over", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("接任的账号")));
        send("admin", "hand-over", "{\"account\": \"auditor\", \"from\": \"2030-02-30\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("from"));
    }

    private ResultActions send(String account, String what, String body) throws Exception {
        return mvc.perform(post("/api/posts/" + post + "/" + what)
                .with(httpBasic(account, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

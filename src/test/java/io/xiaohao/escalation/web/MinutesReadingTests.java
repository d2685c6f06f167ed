package io.xiaohao.escalation.web;

import static io.xiaohao.escalation.web.EscalationCalls.heldInterview;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.issue.process.LoopFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever opens an interview's minutes is on record, on the page, by a program and on paper. */
@XiaohaoTest
class MinutesReadingTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoeverOpensMinutesIsOnRecordAndWhoMayNotIsNot() throws Exception {
        var talk = heldInterview(new EscalationRun(fixture), "凤垟村");
        EscalationCalls calls = new EscalationCalls(http);
        String api = "/api/escalations/" + talk.id();

        calls.get("discipline", api + "/minutes.docx");
        calls.page("leader", "/escalations/" + talk.id());
        calls.get("headquarters", api + "/minutes.docx");

        assertThat(readers(api + "/minutes.docx")).containsExactly("discipline");
        assertThat(readers("/escalations/" + talk.id())).containsExactly("leader");
    }

    private List<String> readers(String address) {
        return database.sql("select actor from journal_entry where event = 'account.read' and data like ? order by id")
                .param("%\"" + address + "\"%")
                .query(String.class)
                .list();
    }
}

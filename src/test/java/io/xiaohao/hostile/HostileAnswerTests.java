package io.xiaohao.hostile;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Expressions of the engine, of the templates and of SQL in what people write: kept as they are written. Each divides by
 * zero or names what is not there, so that whatever evaluated one would fail.
 */
@XiaohaoTest
class HostileAnswerTests {

    private static final String EXPRESSION =
            "${1/0} #{1/0} ${execution.setVariable('next','CLOSED')} T(java.lang.Runtime).getRuntime() [[${1/0}]] '; drop table issue; --";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    private LoopFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void anExpressionInATextStaysText() {
        Loop loop = fixture.register(
                "area",
                "城南村",
                "description",
                text("描述"),
                "place",
                text("地点"),
                "source",
                text("来源"),
                "category",
                "类别${1/0}");
        loop.complete(
                        "rectify-issue",
                        LEAD_UNIT,
                        "outcome",
                        "EXTENSION",
                        "requestedDeadline",
                        "2015-06-30",
                        "reason",
                        text("理由"))
                .complete("decide-extension", "headquarters", "approved", false, "opinion", text("意见"))
                .complete("rectify-issue", LEAD_UNIT, "outcome", "SUBMITTED", "measures", text("措施"))
                .complete("verify-rectification", "supervisor", "passed", true, "opinion", text("核查"));

        for (String column : List.of("description", "place", "source", "measures")) {
            assertThat(stored("select " + column + " from issue where number = ?", loop))
                    .as(column)
                    .allMatch(text -> text.endsWith(EXPRESSION));
        }
        assertThat(stored(
                        "select content from issue_record r join issue i on i.id = r.issue_id where i.number = ?",
                        loop))
                .contains(text("意见"), text("核查"), text("理由"));
    }

    @Test
    void anExpressionInAFilterFindsNothing() throws Exception {
        for (String parameter : List.of("q", "area", "unit", "list", "light", "status", "sort")) {
            MockHttpServletResponse answer = http.perform(get("/api/programmes/wencheng-2015/issues")
                            .param(parameter, EXPRESSION)
                            .with(httpBasic("headquarters", "demo")))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).as(parameter).isIn(200, 400, 404, 422);
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus() != 200 || body.contains("\"total\":0"))
                    .as("%s: %s", parameter, body)
                    .isTrue();
        }
    }

    @Test
    void thereIsNoScriptEngine() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .allMatch(
                        name -> name.matches("(?i).*(juel|feel).*"),
                        "none but that of conditions and of decision tables");
    }

    private static String text(String about) {
        return about + EXPRESSION;
    }

    private List<String> stored(String query, Loop loop) {
        return database.sql(query).param(loop.number()).query(String.class).list();
    }
}

package io.xiaohao.privacy;

import static io.xiaohao.issue.web.IssuePages.LEAD_UNIT;
import static io.xiaohao.issue.web.IssuePages.OTHER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.testing.PageToken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A complainant's telephone number, followed through the loop: it lies nowhere in the open, and each look is told. */
@XiaohaoTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalNumbersTests {

    private static final String COMPLAINANT = "13798765432";
    private static final String NEIGHBOUR = "18655544433";
    private static final String MASK = "137****5432";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private DataSource dataSource;

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

    private Loop complaint() {
        return fixture.register(
                "area", "城南村", "description", "业主来电" + COMPLAINANT + "反映垃圾积存", "place", "电话" + NEIGHBOUR + "家门口");
    }

    @Test
    void itLiesNowhereInTheOpen(CapturedOutput output) throws Exception {
        Loop loop = complaint()
                .complete("rectify-issue", LEAD_UNIT, "outcome", "SUBMITTED", "measures", "已清运并回复" + COMPLAINANT)
                .complete("verify-rectification", "supervisor", "passed", true, "opinion", "已电话" + COMPLAINANT + "核实");

        assertThat(page("auditor", loop)).contains("业主来电" + MASK, "已清运并回复" + MASK, "已电话" + MASK + "核实");
        assertThat(placesOf(COMPLAINANT)).isEmpty();
        assertThat(placesOf(NEIGHBOUR)).isEmpty();
        assertThat(ledger(loop)).contains(MASK).doesNotContain(COMPLAINANT, NEIGHBOUR);
        assertThat(output.getAll()).doesNotContain(COMPLAINANT, NEIGHBOUR);
    }

    @Test
    void whoWorksOnTheIssueMaySeeItOnRecord() throws Exception {
        Loop loop = complaint();

        assertThat(page(LEAD_UNIT, loop)).contains("文字中有2个电话或身份证号", "查看号码");
        MockHttpServletResponse shown = show(LEAD_UNIT, loop);

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString(StandardCharsets.UTF_8)).contains(MASK, COMPLAINANT, NEIGHBOUR);
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(told(loop)).containsExactly(LEAD_UNIT);
        assertThat(show("supervisor", loop).getStatus()).isEqualTo(200);
        assertThat(told(loop)).containsExactly(LEAD_UNIT, "supervisor");
    }

    @Test
    void nobodyElseMay() throws Exception {
        Loop loop = complaint();

        for (String account : List.of("auditor", "leader", "discipline")) {
            assertThat(page(account, loop)).doesNotContain("查看号码");
            assertThat(show(account, loop).getStatus()).as(account).isEqualTo(403);
        }
        assertThat(show(OTHER_UNIT, loop).getStatus()).isEqualTo(404);
        assertThat(show("headquarters@wenshan", loop).getStatus()).isEqualTo(404);
        assertThat(told(loop)).isEmpty();
    }

    @Test
    void theSameNumberIsKeptOnce() {
        Loop loop = complaint()
                .complete("rectify-issue", LEAD_UNIT, "outcome", "SUBMITTED", "measures", "回复" + COMPLAINANT);

        assertThat(beans.getBean(PersonalNumbers.class).count("wencheng", loop.number()))
                .isEqualTo(2);
    }

    @Test
    void aRowCopiedToAnotherIssueOpensNothing() {
        Loop from = complaint();
        Loop to = fixture.register("area", "城南村");
        database.sql("insert into personal_number (government, about, ordinal, mask, secret, kept_at)"
                        + " select government, ?, ordinal, mask, secret, kept_at from personal_number where about = ?")
                .params(to.number(), from.number())
                .update();
        fixture.afterwards(() -> database.sql("delete from personal_number where about = ?")
                .param(to.number())
                .update());

        PersonalNumbers numbers = beans.getBean(PersonalNumbers.class);
        assertThatThrownBy(() -> numbers.show("wencheng", "wencheng-2015", to.number()))
                .hasMessageContaining("密钥");
    }

    private String page(String account, Loop loop) throws Exception {
        return new IssuePages(http).open(account, "/issues/" + loop.number()).html();
    }

    private MockHttpServletResponse show(String account, Loop loop) throws Exception {
        return http.perform(post("/issues/{number}/personal-numbers", loop.number())
                        .with(httpBasic(account, "demo"))
                        .with(PageToken::of)
                        .accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
    }

    private String ledger(Loop loop) throws Exception {
        MvcResult started = http.perform(get("/api/programmes/wencheng-2015/issues.xlsx")
                        .param("q", loop.number())
                        .with(httpBasic("headquarters", "demo")))
                .andReturn();
        byte[] file =
                http.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFExcelExtractor text = new XSSFExcelExtractor(workbook)) {
            return text.getText();
        }
    }

    private List<String> told(Loop loop) {
        return database.sql("select actor from journal_entry where event = 'personal-number.shown' and subject = ?"
                        + " order by id")
                .param(loop.number())
                .query(String.class)
                .list();
    }

    /** Each table and column, the engine's included, in which the text stands. */
    private List<String> placesOf(String text) throws Exception {
        List<String> places = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").startsWith("flyway")) {
                    continue;
                }
                String type = columns.getString("TYPE_NAME").toUpperCase();
                if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB")) {
                    String place = columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME");
                    addWhereFound(places, place, text);
                }
            }
        }
        return places;
    }

    private void addWhereFound(List<String> places, String place, String text) {
        String[] names = place.split("\\.");
        int found = database.sql("select count(*) from " + names[0] + " where " + names[1] + " like ?")
                .param("%" + text + "%")
                .query(Integer.class)
                .single();
        if (found > 0) {
            places.add(place);
        }
    }
}

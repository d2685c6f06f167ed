package io.xiaohao.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.issue.web.IssuePages.Opened;
import io.xiaohao.report.process.ReportFixture;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The pages and papers of weekly reports and digests. In week 34 of 2021 (23 to 29 August) 马关县 filed and was accepted,
 * 广南县 filed late, 富宁县 did not file.
 */
@XiaohaoTest
class ReportPageTests {

    private static final String WEEK = "2021-W34";
    private static final String OFFICE = "headquarters@wenshan";
    private static final String API = "/api/programmes/wenshan-2021/";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private ReportFixture reports;
    private IssuePages pages;

    @BeforeEach
    void play() {
        pages = new IssuePages(http);
        reports = new ReportFixture(beans);
        reports.finding("2021-08-16T10:00", "马关县", "deadline", "2021-08-20", "description", "农贸市场占道经营");
        reports.finding("2021-08-17T10:00", "广南县", "deadline", "2021-09-01");
        reports.finding("2021-08-18T10:00", "富宁县");
        reports.ask(WEEK);
        reports.loop().at("2021-08-24T10:00");
        reports.complete(
                WEEK,
                "马关县",
                "submit-weekly-report",
                reports.account("马关县"),
                "summary",
                "占道经营已劝离<二次>",
                "difficulties",
                "摊位不足",
                "nextWeek",
                "设临时疏导点");
        reports.loop().at("2021-08-25T10:00");
        reports.complete(
                WEEK,
                "马关县",
                "review-weekly-report",
                ReportFixture.SUPERVISOR,
                "accepted",
                true,
                "instructions",
                "盯住疏导点进度");
        reports.passTo(WEEK, "广南县", "2021-08-27T17:45").file(WEEK, "广南县", "晚了");
        reports.loop().at("2021-08-27T18:00");
        reports.digest(WEEK);
        reports.passTo(WEEK, "富宁县", "2021-08-30T08:00");
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void thePageOfAWeekSaysWhoReportedAndWhoDidNot() throws Exception {
        Opened page = pages.open(OFFICE, "/reports?programme=wenshan-2021&week=" + WEEK);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("2021年第34周周报", "8月23日至8月29日", "马关县", "已审阅", "广南县", "迟报", "富宁县", "逾期未报")
                .contains("本周汇总", "Word 文档", "2021-08-27 17:30", "系统默认，可调整");
    }

    @Test
    void aUnitSeesItsOwnReportsOnly() throws Exception {
        String unit = reports.account("马关县");

        assertThat(pages.open(unit, "/reports?programme=wenshan-2021&week=" + WEEK)
                        .html())
                .contains("马关县")
                .doesNotContain("广南县", "富宁县", "本周汇总");
        assertThat(pages.open(unit, report("马关县")).status()).isEqualTo(200);
        assertThat(pages.open(unit, report("广南县")).status()).isEqualTo(404);
        assertThat(pages.open(unit, "/digests/" + WEEK).status()).isEqualTo(403);
        assertThat(ask(unit, API + "digests/" + WEEK).getStatus()).isEqualTo(403);
        assertThat(ask(unit, API + "digests/" + WEEK + ".docx").getStatus()).isEqualTo(403);
        assertThat(ask(unit, API + "reports/" + WEEK + "/" + encoded("广南县") + ".docx")
                        .getStatus())
                .isEqualTo(404);
        assertThat(json(unit, API + "reports?week=" + WEEK).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void anotherGovernmentFindsNothing() throws Exception {
        for (String address : new String[] {
            "reports?week=" + WEEK,
            "reports/" + WEEK + "/" + encoded("马关县"),
            "digests/" + WEEK,
            "digests/" + WEEK + ".docx"
        }) {
            assertThat(ask("headquarters", API + address).getStatus()).isEqualTo(404);
        }
        assertThat(pages.open("headquarters", "/reports?programme=wenshan-2021").status())
                .isEqualTo(404);
        assertThat(pages.open("headquarters", report("马关县")).status()).isEqualTo(404);
        assertThat(pages.open("headquarters", "/digests/" + WEEK + "?programme=wenshan-2021")
                        .status())
                .isEqualTo(404);
        assertThat(pages.open("headquarters", "/reports").html()).contains("还没有周报");
    }

    @Test
    void aReportShowsFiguresTextsAndReview() throws Exception {
        Opened page = pages.open(OFFICE, report("马关县"));

        assertThat(page.html())
                .contains("马关县 2021年第34周周报", "占道经营已劝离&lt;二次&gt;", "摊位不足", "设临时疏导点")
                .contains("审阅通过", "盯住疏导点进度", "整改达标率", "农贸市场占道经营", "州爱国卫生运动委员会办公室", "下载周报");
        assertThat(pages.open(OFFICE, report("富宁县")).html()).contains("还没有报送", "记为漏报", "2021-08-28 00:00");
        assertThat(pages.open(OFFICE, report("丘北县")).status()).isEqualTo(404);
        assertThat(pages.open(OFFICE, "/reports?week=2021-34").status()).isEqualTo(400);
    }

    @Test
    void theReportIsAnOfficialPaperWithItsCopies() throws Exception {
        String paper = paper(OFFICE, API + "reports/" + WEEK + "/" + encoded("马关县") + ".docx");

        assertThat(paper)
                .contains("马关县2021年第34周周报", "马关县督战组：", "一、整改数据", "占道经营已劝离<二次>", "摊位不足", "设临时疏导点")
                .contains("抄送：州创建国家卫生城市工作指挥部办公室，州爱国卫生运动委员会办公室。", "2021年8月24日");
        assertThat(ask(OFFICE, API + "reports/" + WEEK + "/" + encoded("富宁县") + ".docx")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void theDigestSaysWhatWasSoAtItsMoment() throws Exception {
        Opened page = pages.open(OFFICE, "/digests/" + WEEK + "?programme=wenshan-2021");

        assertThat(page.html())
                .contains("2021年第34周周报汇总", "系统于2021-08-27 18:00生成", "按时报送", "迟报", "未报", "不需报送")
                .contains("各对象整改情况", "时间最长的未销号问题", "督战要求未落实事项", "8月31日节点", "合计");
        JsonNode digest = json(OFFICE, API + "digests/" + WEEK);
        assertThat(state(digest, "马关县")).isEqualTo("IN_TIME");
        assertThat(state(digest, "广南县")).isEqualTo("LATE");
        assertThat(state(digest, "富宁县")).isEqualTo("MISSING");
        assertThat(digest.path("entries")).hasSize(8);
        Opened group =
                pages.open(OFFICE, "/digests/" + WEEK + "/马关县?programme=wenshan-2021".replace("马关县", encoded("马关县")));
        assertThat(group.html()).contains("马关县2021年第34周周报汇总").doesNotContain("富宁县督战组");
    }

    @Test
    void theDigestIsAnOfficialPaper() throws Exception {
        assertThat(paper(OFFICE, API + "digests/" + WEEK + ".docx"))
                .contains("2021年第34周周报汇总", "一、报送情况", "未报", "富宁县", "二、整改情况", "合计", "五、节点预测", "文山州");
        assertThat(paper(OFFICE, API + "digests/" + WEEK + ".docx?object=" + encoded("马关县")))
                .contains("马关县2021年第34周周报汇总")
                .doesNotContain("富宁县|");
    }

    @Test
    void aDigestOnceMadeStaysAsItIs() throws Exception {
        String before = ask(OFFICE, API + "digests/" + WEEK).getContentAsString(StandardCharsets.UTF_8);
        reports.file(WEEK, "富宁县", "补报");
        reports.digest(WEEK);

        assertThat(ask(OFFICE, API + "digests/" + WEEK).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(before);
    }

    @Test
    void programsReadReportsToo() throws Exception {
        JsonNode week = json(OFFICE, API + "reports?week=" + WEEK);
        assertThat(week.path("week").asText()).isEqualTo(WEEK);
        assertThat(week.path("total").asInt()).isGreaterThanOrEqualTo(3);

        JsonNode report = json(OFFICE, API + "reports/" + WEEK + "/" + encoded("马关县"));
        assertThat(report.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(report.at("/filings/0/figures/overdue").asInt()).isPositive();
        assertThat(report.at("/filings/0/summary").asText()).contains("占道经营");
        assertThat(ask(OFFICE, API + "reports/2021-W35/" + encoded("马关县")).getStatus())
                .isEqualTo(404);
        assertThat(ask(OFFICE, API + "reports?week=abc").getStatus()).isEqualTo(400);
    }

    @Test
    void theFormShowsTheFiguresAndLastWeeksInstructions() throws Exception {
        reports.ask("2021-W35");
        String unit = reports.account("马关县");
        String id = reports.task("2021-W35", "马关县", "submit-weekly-report").getId();

        JsonNode sheet = json(unit, "/api/task-sheets/" + id).path("facts");

        assertThat(sheet.path("heading").asText()).isEqualTo("马关县 2021年第35周周报");
        assertThat(sheet.toString()).contains("上周指示要求", "盯住疏导点进度", "未销号问题", "整改达标率", "节点预测", "农贸市场占道经营");
        assertThat(sheet.path("light").asText()).isEqualTo("GREEN");
        String review = reports.task(WEEK, "广南县", "review-weekly-report").getId();
        assertThat(json(ReportFixture.SUPERVISOR, "/api/task-sheets/" + review)
                        .path("facts")
                        .toString())
                .contains("广南县 2021年第34周周报", "（迟报）", "晚了", "数据为报送时系统定格的数据");
        assertThat(ask(reports.account("丘北县"), "/api/task-sheets/" + id).getStatus())
                .isEqualTo(404);
    }

    private static String report(String county) {
        return "/reports/" + WEEK + "/" + encoded(county) + "?programme=wenshan-2021";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String state(JsonNode digest, String county) {
        for (JsonNode entry : digest.path("entries")) {
            if (entry.path("object").asText().equals(county)) {
                return entry.path("state").asText();
            }
        }
        return "";
    }

    private JsonNode json(String account, String address) throws Exception {
        return new ObjectMapper().readTree(ask(account, address).getContentAsByteArray());
    }

    private MockHttpServletResponse ask(String account, String address) throws Exception {
        return http.perform(get(URI.create(address)).with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
    }

    private String paper(String account, String address) throws Exception {
        MockHttpServletResponse answer = ask(account, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            return text
                    + document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .collect(Collectors.joining("|")))
                            .collect(Collectors.joining("\n", "\n", "\n"));
        }
    }
}

package io.xiaohao.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.assessment.SpotCheck;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.testing.IssueListFile;
import io.xiaohao.testing.PageToken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The pages beside the rankings: many sheets at once, adjustments of a year, spot checks of contributions. */
@XiaohaoTest
class AssessmentPagesTests {

    private static final String MARCH = "2015-03";
    private static final String QUARTER = "2022-Q2";
    private static final String WENCHENG = "wencheng-2015";
    private static final String SHEQI = "sheqi-2022";
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

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
    void aWorkbookIsFilledInLookedAtAndOnlyThenTaken() throws Exception {
        AssessmentRun assessment = new AssessmentRun(fixture, WENCHENG);
        fixture.at("2015-03-20T09:00");
        assessment.open(MARCH);
        assertThat(page(get("/rankings/import").param("programme", WENCHENG), "supervisor"))
                .contains("2015年3月", "下载模板：村（社区）");
        List<String> head = template();
        assertThat(head.get(0)).isEqualTo("对象");
        assertThat(head.get(1)).isEqualTo("A1 文明村（社区）创建有组织、有计划、有记录（8分）");

        String faulty = page(look(workbook(head, "花园村", "9", "城南村", "8")), "supervisor");
        assertThat(faulty).contains("有1行不对，一张也没有收下", "应在0到8分之间").doesNotContain("确认收下");

        String sound = page(look(workbook(head, "花园村", "8", "城南村", "7.5")), "supervisor");
        assertThat(sound).contains("检查通过", "确认收下2张", ">100<", ">99.5<").doesNotContain("有1行");
        assertThat(assessment.open(MARCH, "score-object")).hasSize(21);

        MockHttpServletResponse taken = answer(confirm(content(sound)), "supervisor");
        assertThat(taken.getStatus()).isEqualTo(302);
        assertThat(taken.getRedirectedUrl()).endsWith("done=2");
        assertThat(assessment.open(MARCH, "score-object")).hasSize(19);
        MockHttpServletResponse again = answer(confirm(content(sound)), "supervisor");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("有2行不对");
    }

    @Test
    void whatIsNoWorkbookIsToldOnThePageAndUnitsHaveNoBusinessHere() throws Exception {
        AssessmentRun assessment = new AssessmentRun(fixture, WENCHENG);
        fixture.at("2015-03-20T09:00");
        assessment.open(MARCH);
        MockHttpServletResponse refused = answer(look("对象,得分".getBytes(StandardCharsets.UTF_8)), "supervisor");
        assertThat(refused.getStatus()).isEqualTo(415);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("result-refusal", "选择文件");
        assertThat(answer(confirm("[{"), "supervisor").getStatus()).isEqualTo(400);
        assertThat(answer(get("/rankings/import").param("programme", WENCHENG), "wencheng-jiwei")
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/rankings/import").param("programme", WENCHENG), "supervisor@sheqi")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void headquartersAdjustsWithReasonAndDocumentAndThePageTellsWhatCounts() throws Exception {
        fixture.at("2022-12-05T10:00");
        fixture.afterwards(() -> beans.getBean(JdbcClient.class)
                .sql("delete from assessment_adjustment where programme = ?")
                .param(SHEQI)
                .update());
        assertThat(page(get("/rankings/adjustments").param("programme", SHEQI), "headquarters@sheqi"))
                .contains("2022年度", "±", "登记一笔", "郝寨镇", "还没有加减分");
        assertThat(status(adjustment("郝寨镇", "6", "", "市〔2022〕1号"), "headquarters@sheqi"))
                .isEqualTo(400);
        assertThat(status(adjustment("郝寨镇", "6", "现场会", ""), "headquarters@sheqi"))
                .isEqualTo(400);
        assertThat(status(adjustment("郝寨镇", "10.5", "现场会", "市〔2022〕1号"), "headquarters@sheqi"))
                .isEqualTo(422);
        assertThat(status(adjustment("没有镇", "6", "现场会", "市〔2022〕1号"), "headquarters@sheqi"))
                .isEqualTo(404);
        MockHttpServletResponse kept = answer(adjustment("没有镇", "6", "现场会<1>", "市〔2022〕1号"), "headquarters@sheqi");
        assertThat(kept.getContentAsString(StandardCharsets.UTF_8)).contains("不是方案", "现场会&lt;1&gt;");

        assertThat(status(adjustment("郝寨镇", "6", "现场会", "市〔2022〕1号"), "headquarters@sheqi"))
                .isEqualTo(302);
        assertThat(status(adjustment("郝寨镇", "8", "暗访第一", "省〔2022〕2号"), "headquarters@sheqi"))
                .isEqualTo(302);
        assertThat(status(adjustment("牌坊社区", "-2.5", "曝光", "专报7期"), "headquarters@sheqi"))
                .isEqualTo(302);

        assertThat(page(get("/rankings/adjustments").param("programme", SHEQI).param("period", "2022"), "leader@sheqi"))
                .contains("+14", "+10", "已到上下限", "-2.5", "省〔2022〕2号", "暗访第一")
                .doesNotContain("登记一笔");
        assertThat(status(adjustment("郝寨镇", "1", "自己加", "无"), "leader@sheqi")).isEqualTo(403);
        assertThat(status(adjustment("郝寨镇", "1", "自己加", "无"), "sheqi-haozhaizhen"))
                .isEqualTo(403);
        assertThat(status(get("/rankings/adjustments").param("programme", WENCHENG), "headquarters"))
                .isEqualTo(404);
        assertThat(status(
                        get("/rankings/adjustments").param("programme", SHEQI).param("period", "2022-Q1"),
                        "leader@sheqi"))
                .isEqualTo(400);
    }

    @Test
    void aDrawnContributionIsAlteredBeforeTheQuarterIsComputed() throws Exception {
        AssessmentRun sheqi = new AssessmentRun(fixture, SHEQI);
        sheqi.link("县新华书店", "东裕社区");
        fixture.at("2022-06-01T09:00");
        sheqi.open(QUARTER).passTo("2022-06-01T09:00");
        sheqi.scoreOthers(QUARTER, "supervisor@sheqi", 90);
        assertThat(page(get("/rankings/contributions").param("programme", SHEQI), "headquarters@sheqi"))
                .contains("2022年第二季度", "县新华书店", "未评价", "随机抽取");
        assertThat(status(check("70", "实地只到过一次"), "headquarters@sheqi")).isEqualTo(409);
        assertThat(status(draw(), "leader@sheqi")).isEqualTo(403);
        assertThat(status(draw(), "headquarters@sheqi")).isEqualTo(302);
        assertThat(status(draw(), "headquarters@sheqi")).isEqualTo(409);
        assertThat(status(check("70", "实地只到过一次"), "headquarters@sheqi")).isEqualTo(404);
        sheqi.about(QUARTER, "县新华书店").complete("state-contribution", "sheqi-dongyushequ", "points", 95);

        assertThat(status(check("70", ""), "headquarters@sheqi")).isEqualTo(400);
        assertThat(status(check("170", "多"), "headquarters@sheqi")).isEqualTo(422);
        assertThat(status(check("70", "实地只到过一次"), "headquarters@sheqi")).isEqualTo(302);
        assertThat(status(check("80", "再改"), "headquarters@sheqi")).isEqualTo(409);
        assertThat(page(get("/rankings/contributions").param("programme", SHEQI), "auditor@sheqi"))
                .contains("抽中", "95", "70", "实地只到过一次");
        assertThat(status(get("/rankings/contributions").param("programme", SHEQI), "sheqi-dongyushequ"))
                .isEqualTo(403);

        fixture.at("2022-06-20T09:00");
        Loop june = sheqi.open("2022-06");
        sheqi.scoreOthers("2022-06", "supervisor@sheqi", 90);
        june.passTo("2022-07-06T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        sheqi.round(QUARTER).passTo("2022-07-09T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        assertThat(sheqi.standing(QUARTER, "linked-units", "县新华书店")).isEqualTo("84.00/1");
        assertThat(catchRefusal(() -> fixture.as("headquarters@sheqi", () -> beans.getBean(SpotCheck.class)
                        .draw(fixture.programme(SHEQI), AssessmentPeriod.of(QUARTER)))))
                .contains("已经算出");
    }

    private static String catchRefusal(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> adjustment(
            String object, String points, String reason, String document) {
        return post("/rankings/adjustments")
                .param("programme", SHEQI)
                .param("period", "2022")
                .param("object", object)
                .param("source", "SUPERIOR")
                .param("points", points)
                .param("reason", reason)
                .param("document", document)
                .with(PageToken::of);
    }

    private static AbstractMockHttpServletRequestBuilder<?> draw() {
        return post("/rankings/contributions/draw")
                .param("programme", SHEQI)
                .param("period", QUARTER)
                .with(PageToken::of);
    }

    private static AbstractMockHttpServletRequestBuilder<?> check(String points, String reason) {
        return post("/rankings/contributions")
                .param("programme", SHEQI)
                .param("period", QUARTER)
                .param("unit", "县新华书店")
                .param("points", points)
                .param("reason", reason)
                .with(PageToken::of);
    }

    private static AbstractMockHttpServletRequestBuilder<?> look(byte[] workbook) {
        return multipart("/rankings/import")
                .file(new MockMultipartFile("file", "考评表.xlsx", null, workbook))
                .param("programme", WENCHENG)
                .param("period", MARCH)
                .with(PageToken::of);
    }

    private static AbstractMockHttpServletRequestBuilder<?> confirm(String content) {
        return post("/rankings/import/confirm")
                .param("programme", WENCHENG)
                .param("period", MARCH)
                .param("file", "考评表.xlsx")
                .param("content", content)
                .with(PageToken::of);
    }

    /** Object and A1 in turn, the other indicators with the full mark that their headings tell. */
    private static byte[] workbook(List<String> head, String... objects) {
        IssueListFile file = IssueListFile.withHeadings(head.toArray(String[]::new));
        for (int at = 0; at < objects.length; at += 2) {
            List<String> cells = new ArrayList<>(List.of(objects[at], objects[at + 1]));
            head.subList(2, head.size() - 1).forEach(heading -> cells.add(heading.replaceAll(".*（([\\d.]+)分）$", "$1")));
            file.row(cells.toArray(String[]::new));
        }
        return file.bytes();
    }

    private List<String> template() throws Exception {
        byte[] content = answer(
                        get("/rankings/import/template.xlsx")
                                .param("programme", WENCHENG)
                                .param("period", MARCH)
                                .param("group", "villages"),
                        "supervisor")
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(21);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("花园村");
            List<String> head = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> head.add(cell.getStringCellValue()));
            return head;
        }
    }

    private static String content(String page) {
        Matcher content = CONTENT.matcher(page);
        assertThat(content.find()).isTrue();
        return HtmlUtils.htmlUnescape(content.group(1));
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, String account) throws Exception {
        MockHttpServletResponse answer = answer(request, account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request, String account) throws Exception {
        return answer(request, account).getStatus();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String account)
            throws Exception {
        return http.perform(request.with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
    }
}

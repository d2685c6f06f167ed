package io.xiaohao.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.testing.PageToken;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Rankings, results and bulletins of March 2015: 城南村 and 下徐村 have 70, 花园村 lost two points, everybody else has 90. */
@XiaohaoTest
class RankingPageTests {

    private static final String MARCH = "2015-03";
    private static final String API = "/api/programmes/wencheng-2015/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private AssessmentRun assessment;
    private Loop round;

    @BeforeEach
    void play() {
        fixture = new LoopFixture(beans);
        assessment = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
        round = assessment.open(MARCH);
        fixture.at("2015-03-25T10:00");
        assessment.about(MARCH, "花园村").complete("score-object", "supervisor", "scores", scores(), "remark", "总体较好<现场>");
        assessment.about(MARCH, "城南村").complete("score-object", "supervisor", "points", 70);
        assessment.about(MARCH, "下徐村").complete("score-object", "supervisor", "points", 70);
        assessment.scoreOthers(MARCH, "supervisor", 90);
        round.passTo("2015-04-01T09:00");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsPublishedIsReadByProgramsGroupByGroup() throws Exception {
        publish();
        JsonNode villages = json(get(API + "rankings/2015-03?group=villages"), "wencheng-jiwei");

        assertThat(villages.path("period").asText()).isEqualTo(MARCH);
        assertThat(villages.path("draft").asBoolean()).isFalse();
        assertThat(villages.path("groups")).extracting(JsonNode::asText).containsExactly("villages", "linked-units");
        assertThat(villages.path("ranks")).hasSize(21);
        assertThat(villages.path("ranks").get(0).path("object").asText()).isEqualTo("花园村");
        assertThat(villages.path("ranks").get(0).path("points").decimalValue()).isEqualByComparingTo("98");
        assertThat(villages.path("ranks").get(1).path("rank").asInt()).isEqualTo(2);
        assertThat(villages.path("ranks").get(20).path("lastTwo").asBoolean()).isTrue();
        assertThat(json(get(API + "rankings/2015-03"), "auditor").path("group").asText())
                .isEqualTo("villages");
        assertThat(status(get(API + "rankings/2015-03?group=nobody"), "auditor"))
                .isEqualTo(404);
        assertThat(status(get(API + "rankings/2015-99"), "auditor")).isEqualTo(400);
        assertThat(status(get(API + "rankings/2015-02"), "auditor")).isEqualTo(404);
        assertThat(status(get(API + "rankings/2015-03"), "headquarters@wenshan"))
                .isEqualTo(404);
    }

    @Test
    void theDraftIsSeenByThoseWhoCheckItAndHasNoBulletin() throws Exception {
        assertThat(json(get(API + "rankings/2015-03"), "wencheng-jiwei")
                        .path("draft")
                        .asBoolean())
                .isTrue();
        assertThat(page(get("/rankings").param("programme", "wencheng-2015"), "wencheng-jiwei"))
                .contains("初稿", "请勿外传", "核对期至2015年4月3日24时")
                .doesNotContain("下载通报");
        assertThat(status(get(API + "bulletins/2015-03.docx"), "headquarters")).isEqualTo(404);
    }

    @Test
    void theRankingShowsTheLastTwoAndLeadsDownToTheSheet() throws Exception {
        publish();
        String ranking = page(get("/rankings").param("programme", "wencheng-2015"), "headquarters");
        assertThat(ranking)
                .contains("2015年3月", "已公布", "申诉期至2015年4月10日24时", "村（社区）", "挂钩联系部门", "下载通报（Word）")
                .contains("object=wencheng-huayuancun");
        assertThat(ranking.split("class=\"ranking-last\"")).hasSize(3);

        String result = page(
                get("/rankings")
                        .param("programme", "wencheng-2015")
                        .param("period", MARCH)
                        .param("object", "wencheng-huayuancun"),
                "headquarters");

        assertThat(result)
                .contains("98.00", "第1名（共21个）", "考评表得分98", "总体较好&lt;现场&gt;")
                .contains("B1 村道、巷道保洁", "巷口有垃圾")
                .doesNotContain("提出申诉");
        assertThat(page(
                        get("/rankings?programme=wencheng-2015&group=villages&period=2015-03")
                                .param("object", "花园村"),
                        "headquarters"))
                .as("as the register of consequences links it")
                .contains("总体较好&lt;现场&gt;");
    }

    @Test
    void othersSeeTheResultAndNotTheSheetBehindIt() throws Exception {
        publish();
        String result = page(
                get("/rankings")
                        .param("programme", "wencheng-2015")
                        .param("period", MARCH)
                        .param("object", "wencheng-huayuancun"),
                "wencheng-jiwei");

        assertThat(result).contains("98.00", "考评表和异议只对本单位").doesNotContain("巷口有垃圾", "提出申诉");
    }

    @Test
    void aUnitAppealsOnThePageOfItsResult() throws Exception {
        publish();
        String own = page(
                get("/rankings")
                        .param("programme", "wencheng-2015")
                        .param("period", MARCH)
                        .param("object", "wencheng-xiaxucun"),
                "wencheng-jiwei");
        assertThat(own).contains("提出申诉", "截至2015年4月10日");

        MockHttpServletResponse lodged = answer(
                multipart("/rankings")
                        .param("programme", "wencheng-2015")
                        .param("period", MARCH)
                        .param("group", "villages")
                        .param("object", "wencheng-xiaxucun")
                        .param("points", "88.5")
                        .param("reason", "当天已清运")
                        .with(PageToken::of),
                "wencheng-jiwei");

        assertThat(lodged.getStatus()).isEqualTo(302);
        String after = page(get(URI.create(lodged.getRedirectedUrl())), "wencheng-jiwei");
        assertThat(after).contains("申诉已提交", "当天已清运", "申请更正为88.5分", "待复核").doesNotContain("提出申诉");
        assertThat(answer(
                                post(API + "rankings/2015-03/appeals")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"object\": \"城南村\", \"reason\": \"多扣了\"}"),
                                "wencheng-jiwei")
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(
                                post(API + "rankings/2015-03/appeals")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"object\": \"城南村\", \"reason\": \"多扣了\", \"points\": \"75\"}"),
                                "wencheng-xianweixuanchuanbu")
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void theBulletinBearsItsNumberTheTableTheReasonsAndTheEndOfTheJournal() throws Exception {
        publish();
        assessment.about(MARCH, "下徐村").hasEndedAt("sheet-in");
        fixture.at("2015-04-08T10:00");
        answer(
                post(API + "rankings/2015-03/appeals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"object\": \"下徐村\", \"reason\": \"漏看记录\", \"points\": \"80\"}"),
                "wencheng-jiwei");
        assessment.about(MARCH, "下徐村").complete("decide-appeal", "headquarters", "upheld", true);

        MockHttpServletResponse bulletin = answer(get(API + "bulletins/2015-03.docx"), "wencheng-jiwei");

        assertThat(bulletin.getStatus()).isEqualTo(200);
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(bulletin.getContentAsByteArray()))) {
            String text =
                    paper.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains("文成县创建国家卫生县城指挥部办公室", "关于2015年3月县领导联系、部门挂钩帮扶工作考评的通报")
                    .containsPattern("考评通报〔2015〕\\d+号")
                    .contains("排名后两位（含并列）：城南村、下徐村", "更正一", "下徐村的申诉成立", "2015年4月7日")
                    .contains(
                            beans.getBean(JournalReader.class).head("wencheng").hash());
            assertThat(paper.getTables().get(0).getRow(1).getTableCells().stream()
                            .map(XWPFTableCell::getText))
                    .containsExactly("1", "花园村", "98.00", "考评表得分98");
            assertThat(paper.getTables()).hasSize(4);
        }
    }

    @Test
    void theComputationIsAWorkbookDownToTheIndicatorForThoseWhoMaySeeIt() throws Exception {
        publish();
        assertThat(texts(workbook("headquarters"))).contains("B1", "巷口有垃圾", "考评表得分98", "县旅游功能区");
        assertThat(texts(workbook("wencheng-jiwei"))).contains("考评表得分98").doesNotContain("巷口有垃圾");
    }

    private byte[] workbook(String account) throws Exception {
        MvcResult started = http.perform(get(API + "rankings/2015-03.xlsx").with(httpBasic(account, "demo")))
                .andReturn();
        return http.perform(MockMvcRequestBuilders.asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static List<String> texts(byte[] workbook) throws Exception {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }

    private void publish() {
        round.passTo("2015-04-07T10:00").complete("approve-bulletin", "leader", "approved", true);
    }

    /** The full mark of every indicator, but two points less for B1. */
    private static Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        Map.ofEntries(
                        Map.entry("A1", 8),
                        Map.entry("A2", 6),
                        Map.entry("A3", 6),
                        Map.entry("B2", 8),
                        Map.entry("B3", 6),
                        Map.entry("B4", 6),
                        Map.entry("C1", 5),
                        Map.entry("C2", 5),
                        Map.entry("C3", 5),
                        Map.entry("D1", 5),
                        Map.entry("D2", 5),
                        Map.entry("D3", 5),
                        Map.entry("E1", 6),
                        Map.entry("E2", 10),
                        Map.entry("E3", 4))
                .forEach(scores::put);
        scores.put("B1", Map.of("points", "8", "reason", "巷口有垃圾"));
        return scores;
    }

    private JsonNode json(RequestBuilder request, String account) throws Exception {
        MockHttpServletResponse answer = answer(request, account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private String page(RequestBuilder request, String account) throws Exception {
        MockHttpServletResponse answer = answer(request, account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(RequestBuilder request, String account) throws Exception {
        return answer(request, account).getStatus();
    }

    private MockHttpServletResponse answer(RequestBuilder request, String account) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> asked = (AbstractMockHttpServletRequestBuilder<?>) request;
        return http.perform(asked.with(httpBasic(account, "demo"))).andReturn().getResponse();
    }
}

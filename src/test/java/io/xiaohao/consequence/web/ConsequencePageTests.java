package io.xiaohao.consequence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.consequence.process.ConsequenceFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The register as a page, as xlsx, for programs; its letters; and who sees what of them. */
@XiaohaoTest
class ConsequencePageTests {

    private static final String API = "/api/programmes/sheqi-2022/consequences";
    private static final String UNIT = "县邮储银行";
    private static final String OTHER = "县农商银行";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private ConsequenceFixture played;

    @BeforeEach
    void publish() {
        played = new ConsequenceFixture(beans);
        played.publish("2031-Q1", UNIT, "BAD");
        played.publish("2031-Q2", OTHER, "BAD");
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void thePageShowsEachEntryWithTheWayBackToItsRanking() throws Exception {
        assertThat(page("headquarters@sheqi", "/consequences?programme=sheqi-2022"))
                .contains("<h1>结果运用台账</h1>", "冻结干部提拔", "文件规定", "待确认", "县委组织部")
                .contains("2031年第一季度考评为差（58.50分，第14名）", "2031年4月8日起，退出后进为止")
                .contains("/rankings?programme=sheqi-2022&amp;group=key-units&amp;period=2031-Q1&amp;object=")
                .doesNotContain("提出事项");
    }

    @Test
    void thePageIsSearched() throws Exception {
        assertThat(page("headquarters@sheqi", "/consequences?programme=sheqi-2022&object=" + UNIT))
                .contains("2031年第一季度考评为差")
                .doesNotContain("2031年第二季度考评为差");
        assertThat(page("headquarters@sheqi", "/consequences?programme=sheqi-2022&year=2030"))
                .contains("没有结果运用事项");
    }

    @Test
    void programsFindTheSame() throws Exception {
        http.perform(get(API + "?object=" + UNIT + "&kind=PROMOTION_FROZEN&state=PROPOSED&year=2031")
                        .with(httpBasic("headquarters@sheqi", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.content[0].kind").value("PROMOTION_FROZEN"))
                .andExpect(jsonPath("$.content[0].from").value("2031-04-08"))
                .andExpect(jsonPath("$.content[0].to").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "organization", "discipline", "auditor"})
    void whoDecidesAboutPeopleAndTheAuditorSeeTheWholeRegister(String role) throws Exception {
        http.perform(get(API).with(httpBasic(role + "@sheqi", "demo")))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void aUnitSeesItsOwnAndSupervisionNothing() throws Exception {
        String unit = played.unitCode(UNIT);
        http.perform(get(API).with(httpBasic(unit, "demo")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.content[0].object").value(UNIT));
        http.perform(get(API).with(httpBasic("supervisor@sheqi", "demo")))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void anotherGovernmentLearnsNothing() throws Exception {
        for (String path : new String[] {API, API + ".xlsx", API + "/" + played.id(UNIT) + "/letter.docx"}) {
            http.perform(get(path).with(httpBasic("headquarters", "demo")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value("没有方案“sheqi-2022”。"));
        }
        http.perform(get("/api/programmes/wencheng-2015/consequences/" + played.id(UNIT) + "/letter.docx")
                        .with(httpBasic("headquarters", "demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeAskedIsRefused() throws Exception {
        refused(API + "?state=GONE", "没有状态“GONE”，可选：PROPOSED 待确认、");
        refused(API + "?year=22", "“22”不是年份，应如2022。");
        refused(API + "?size=0", "page 应不小于0，size 应在1与200之间。");
    }

    @Test
    void theRegisterIsExported() throws Exception {
        MvcResult started = http.perform(get(API + ".xlsx").with(httpBasic("headquarters@sheqi", "demo")))
                .andReturn();
        byte[] file =
                http.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("单位（对象）");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("冻结干部提拔");
        }
    }

    @Test
    void theLetterToTheOfficeSaysWhatIsProposedAndWhy() throws Exception {
        String letter = API + "/" + played.id(UNIT) + "/letter.docx";
        http.perform(get(letter).with(httpBasic("headquarters@sheqi", "demo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("该事项待确认，尚未函送决定部门，没有建议函。"));

        played.complete(
                "headquarters@sheqi", "confirm-consequences", "2031-Q1/" + UNIT, "confirmed", true, "opinion", "照章办理");
        byte[] file = http.perform(get(letter).with(httpBasic("headquarters@sheqi", "demo")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(file))
                .contains("社旗县创建工作指挥部办公室", "结果运用建议函〔2031〕", "关于2031年第一季度考评结果运用的建议函", "县委组织部：")
                .contains(UNIT, "冻结干部提拔", "2031年第一季度考评为差（58.50分，第14名）", "退出后进为止", "照章办理", "文件规定");
    }

    @Test
    void theFormsShowWhatIsToBeDecided() throws Exception {
        assertThat(sheet("confirm-consequences")).contains("县邮储银行 2031年第一季度结果运用", "冻结干部提拔", "县委组织部", "查看考评结果和评分");
        played.complete("headquarters@sheqi", "confirm-consequences", "2031-Q1/" + UNIT, "confirmed", true);
        assertThat(sheet("record-decision")).contains("建议已函送县委组织部", "下载建议函", "冻结干部提拔");
    }

    @Test
    void headquartersProposesByHandOnThePage() throws Exception {
        played.at("2015-06-01T10:00");
        assertThat(page("headquarters", "/consequences?programme=wencheng-2015"))
                .contains("提出事项", "年度考绩否优、否良", "通报表彰");

        http.perform(post("/consequences")
                        .with(httpBasic("headquarters", "demo"))
                        .param("programme", "wencheng-2015")
                        .param("object", "县移民办、县文联")
                        .param("kind", "COMMENDATION")
                        .param("reason", "成绩突出"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("headquarters", "/consequences?programme=wencheng-2015&proposed=2"))
                .contains("已提出 2 项，等待指挥部办公室确认。", "县文联", "成绩突出");
    }

    @Test
    void nobodyElseProposes() throws Exception {
        for (String account : new String[] {"leader", "auditor", "supervisor", "wencheng-gonganju"}) {
            http.perform(post("/api/programmes/wencheng-2015/consequences")
                            .with(httpBasic(account, "demo"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"object\":\"县文联\",\"kind\":\"COMMENDATION\",\"reason\":\"成绩突出\"}"))
                    .andExpect(status().isForbidden());
        }
        assertThat(page("leader", "/consequences?programme=wencheng-2015")).doesNotContain("提出事项");
    }

    private void refused(String path, String message) throws Exception {
        MvcResult answer = http.perform(get(path).with(httpBasic("headquarters@sheqi", "demo")))
                .andExpect(status().isBadRequest())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(message);
    }

    private String page(String account, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(account, "demo")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sheet(String task) throws Exception {
        String id = played.taskId(task, "2031-Q1/" + UNIT);
        return http.perform(get("/api/task-sheets/" + id).with(httpBasic("headquarters@sheqi", "demo")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}

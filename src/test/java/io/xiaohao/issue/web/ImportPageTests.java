package io.xiaohao.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.exchange.PicturedLedger;
import io.xiaohao.testing.IssueListFile;
import io.xiaohao.testing.PageToken;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Taking a ledger over on its page: as a browser does it, step by step. */
@XiaohaoTest
class ImportPageTests {

    private static final String PATH = "/issues/import";
    private static final String HEADQUARTERS = "headquarters";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERS = Pattern.compile("编号 (\\S+) 至 (\\S+?)<");
    private static final String[] HEADINGS = {
        "发现日期", "责任区域", "问题类别", "问题描述", "状态", "整改措施", "销号日期", "原编号", "整改前照片", "整改后照片"
    };

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String account) throws Exception {
        MvcResult result = http.perform(request.with(user(account))).andReturn();
        if (result.getRequest().isAsyncStarted()) {
            return http.perform(asyncDispatch(result)).andReturn().getResponse();
        }
        return result.getResponse();
    }

    private MockHttpServletResponse upload(String account, byte[] file) throws Exception {
        MockHttpServletRequestBuilder request = multipart(PATH)
                .file(new MockMultipartFile("file", "台账.xlsx", null, file))
                .param("programme", "wencheng-2015")
                .with(PageToken::of);
        return call(request, account);
    }

    private String uploaded(byte[] file) throws Exception {
        MockHttpServletResponse answer = upload(HEADQUARTERS, file);
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getHeader("Location");
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = call(get(address), HEADQUARTERS);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse confirm(String address) throws Exception {
        return call(post(address + "/confirm").with(PageToken::of), HEADQUARTERS);
    }

    private JsonNode progress(String address) throws Exception {
        String id = address.substring(PATH.length() + 1);
        return JSON.readTree(page("/api/programmes/wencheng-2015/issues/import/" + id));
    }

    /** The import works beside the requests; whoever imports the same file meanwhile is answered when it is done. */
    private void untilDone(String address, byte[] file) throws Exception {
        MockHttpServletRequestBuilder same = multipart("/api/programmes/wencheng-2015/issues/import")
                .file(new MockMultipartFile("file", "台账.xlsx", null, file))
                .with(PageToken::of);
        assertThat(call(same, HEADQUARTERS).getStatus()).isEqualTo(200);
        assertThat(progress(address).path("state").asText()).isEqualTo("DONE");
    }

    private byte[] running() {
        return PicturedLedger.withHeadings(HEADINGS)
                .row("2026-01-05", "城南村", "市容环境", "垃圾积存" + word, "整改中", null, null, word + "-1")
                .row("2026-01-05", "花园村", "市容环境", "乱堆乱放" + word, "待核查", "已清运", null, word + "-2")
                .row("2026-01-05", "花园村", "市容环境", "墙面污损" + word, "已销号", "已粉刷", "2026-01-09", word + "-3")
                .floating(2, 8, SampleFiles.jpeg())
                .inCell(3, 9, SampleFiles.png())
                .floating(4, 9, SampleFiles.jpeg())
                .bytes();
    }

    private byte[] faulty() {
        return IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "状态", "销号日期")
                .row("2026-01-05", "城南村", "市容环境", "垃圾积存" + word, "已销号", null)
                .row("2026-01-05", "城北邨", "市容环境", "乱堆乱放" + word)
                .bytes();
    }

    @Test
    void aLedgerIsLookedAtConfirmedAndTakenOver() throws Exception {
        byte[] file = running();
        String address = uploaded(file);

        assertThat(page(address))
                .contains("检查通过，没有错误", "确认导入 3 个问题", "张整改后照片", "县委宣传部", "垃圾积存" + word)
                .doesNotContain("下载标注错误的副本");
        assertThat(progress(address).path("state").asText()).isEqualTo("CHECKED");

        assertThat(confirm(address).getHeader("Location")).isEqualTo(address);
        untilDone(address, file);

        JsonNode done = progress(address);
        assertThat(done.path("accepted").asInt()).isEqualTo(3);
        assertThat(done.path("done").asInt()).isEqualTo(3);
        Matcher numbers = NUMBERS.matcher(page(address));
        assertThat(numbers.find()).isTrue();
        assertThat(numbers.group(1)).isEqualTo(done.path("firstNumber").asText());
        assertThat(statusOf(numbers.group(2))).isEqualTo("CLOSED");
        assertThat(actsWithPictures(numbers.group(1))).containsExactly("REGISTERED");
        assertThat(actsWithPictures(numbers.group(2))).containsExactly("CLOSED");
        assertThat(page("/issues/" + numbers.group(2))).contains("/thumbnail");
    }

    /** The acts that pictures were handed in with. */
    private List<String> actsWithPictures(String number) {
        return jdbc.sql("select r.act from issue_record r join issue i on i.id = r.issue_id"
                        + " where i.government = 'wencheng' and i.number = ? and r.evidence_ids is not null")
                .param(number)
                .query(String.class)
                .list();
    }

    private String statusOf(String number) {
        return jdbc.sql("select status from issue where government = 'wencheng' and number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    void theSameFileAgainIsToldToBeThereAlready() throws Exception {
        byte[] file = running();
        String first = uploaded(file);
        confirm(first);
        untilDone(first, file);

        String second = uploaded(file);
        untilDone(second, file);

        assertThat(page(second)).contains("以前已经导入过，不会重复登记");
    }

    @Test
    void aFaultyLedgerIsToldOfCellByCellAndCannotBeConfirmed() throws Exception {
        String address = uploaded(faulty());

        assertThat(page(address))
                .contains("文件中有 <b>2</b> 处错误", "第2行“销号日期”没有填写", "没有责任区域“城北邨”", "下载标注错误的副本")
                .doesNotContain("确认导入");
        MockHttpServletResponse refused = confirm(address);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("文件中有2处错误");

        MockHttpServletResponse copy = call(get(address + "/errors.xlsx"), HEADQUARTERS);
        assertThat(copy.getHeader("Content-Disposition")).startsWith("attachment");
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(copy.getContentAsByteArray())).getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("错误说明");
        assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).contains("城北邨");
    }

    @Test
    void aSoundLedgerHasNoCopyWithErrors() throws Exception {
        String address = uploaded(running());

        MockHttpServletResponse refused = call(get(address + "/errors.xlsx"), HEADQUARTERS);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("没有错误");
    }

    @Test
    void whatIsNoLedgerIsToldOnThePageItCameFrom() throws Exception {
        MockHttpServletResponse csv = upload(HEADQUARTERS, "发现日期,责任区域\n".getBytes());
        assertThat(csv.getStatus()).isEqualTo(415);
        assertThat(csv.getContentAsString()).contains("data-refusal", "CSV", "上传并检查");

        MockHttpServletResponse bare =
                upload(HEADQUARTERS, IssueListFile.withHeadings("发现日期", "问题类别").bytes());
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(bare.getContentAsString()).contains("缺少必填列", "责任区域");
    }

    @Test
    void theTemplateHasEveryColumnAndIsItselfToldToBeEmpty() throws Exception {
        byte[] template = call(get(PATH + "/template.xlsx?programme=wencheng-2015"), HEADQUARTERS)
                .getContentAsByteArray();

        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
        XSSFSheet form = workbook.getSheetAt(0);
        List<String> headings = new ArrayList<>();
        form.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
        assertThat(headings)
                .containsExactly(
                        "发现日期*", "责任区域*", "问题类别*", "问题描述*", "清单名称", "原编号", "发现来源", "问题地点", "整改类别", "严重程度", "牵头单位",
                        "责任单位", "整改要求", "整改期限", "状态", "整改措施", "销号日期", "问题照片", "整改后照片");
        assertThat(form.getLastRowNum()).isZero();
        assertThat(form.getDataValidations()).hasSize(11);
        assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
        assertThat(workbook.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("大峃镇");

        MockHttpServletResponse empty = upload(HEADQUARTERS, template);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("只有表头，没有数据行");
    }

    @Test
    void onlyWhoMayRegisterTakesOverAndEachSeesHisOwnUploads() throws Exception {
        String address = uploaded(faulty());

        assertThat(call(get(PATH), IssuePages.LEAD_UNIT).getStatus()).isEqualTo(403);
        assertThat(call(get(PATH + "/template.xlsx"), IssuePages.LEAD_UNIT).getStatus())
                .isEqualTo(403);
        assertThat(upload(IssuePages.LEAD_UNIT, faulty()).getStatus()).isEqualTo(403);
        assertThat(upload("headquarters@wenshan", faulty()).getStatus()).isEqualTo(404);
        for (String other : List.of("supervisor", "headquarters@wenshan")) {
            assertThat(call(get(address), other).getStatus()).isEqualTo(404);
            assertThat(call(get(address + "/errors.xlsx"), other).getStatus()).isEqualTo(404);
        }
        assertThat(call(get("/issues?programme=wencheng-2015"), HEADQUARTERS).getContentAsString())
                .contains("导入台账");
        assertThat(call(get("/issues?programme=wencheng-2015"), IssuePages.LEAD_UNIT)
                        .getContentAsString())
                .doesNotContain("导入台账");
    }

    @Test
    void aSortThatThereIsNotIsRefusedBeforeTheFirstByte() throws Exception {
        MockHttpServletResponse refused = call(get("/api/programmes/wencheng-2015/issues.xlsx?sort=bad"), HEADQUARTERS);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("bad").contains("。");
    }
}

package io.xiaohao.issue.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.JournalSealer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The ledger as people print it; over the programs' interface. */
@XiaohaoTest
class LedgerPaperTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String PATH = "/api/programmes/wencheng-2015/ledger.xlsx";
    private static final int FIRST_ROW = 4;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private XSSFSheet ledger(String account, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = get(PATH).with(httpBasic(account, "demo"));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MvcResult begun = http.perform(request).andExpect(status().isOk()).andReturn();
        byte[] file =
                http.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsByteArray();
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }

    private static XSSFRow rowOf(XSSFSheet sheet, Loop issue) {
        return IntStream.rangeClosed(FIRST_ROW, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row.getCell(1).getStringCellValue().equals(issue.number()))
                .findFirst()
                .orElseThrow();
    }

    private static XSSFCell cell(XSSFSheet sheet, Loop issue, String heading) {
        XSSFRow lower = sheet.getRow(FIRST_ROW - 1);
        int column = IntStream.range(0, lower.getLastCellNum())
                .filter(i -> lower.getCell(i).getStringCellValue().equals(heading)
                        || sheet.getRow(FIRST_ROW - 2)
                                .getCell(i)
                                .getStringCellValue()
                                .equals(heading))
                .findFirst()
                .orElseThrow();
        return rowOf(sheet, issue).getCell(column);
    }

    private static List<String> numbers(XSSFSheet sheet) {
        List<String> numbers = new ArrayList<>();
        for (int i = FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
            numbers.add(sheet.getRow(i).getCell(1).getStringCellValue());
        }
        return numbers;
    }

    @Test
    void aRowSaysWhatTheLedgerSays() throws Exception {
        Loop issue = loop.register("description", "=HYPERLINK(\"http://x\")" + "垃".repeat(3000));
        loop.at("2015-05-20T10:00");

        XSSFSheet sheet = ledger("headquarters", "q", issue.number());

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("文成县创建国家卫生县城问题整改台账");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("填报单位：文成县创建工作指挥部办公室　　范围：" + issue.number());
        assertThat(cell(sheet, issue, "序号").getNumericCellValue()).isEqualTo(1);
        assertThat(cell(sheet, issue, "亮灯").getStringCellValue()).isEqualTo("严重超期");
        assertThat(cell(sheet, issue, "状态").getStringCellValue()).isEqualTo("整改中");
        assertThat(cell(sheet, issue, "备注").getStringCellValue()).isEqualTo("逾期未签收");
        assertThat(cell(sheet, issue, "销号日期").getCellType()).isEqualTo(CellType.BLANK);
        XSSFCell description = cell(sheet, issue, "问题描述");
        assertThat(description.getCellType()).isEqualTo(CellType.STRING);
        assertThat(description.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(description.getStringCellValue()).hasSizeLessThan(320).endsWith("……（全文见系统）");
    }

    @Test
    void aClosedIssueHasItsDayAndNoLight() throws Exception {
        Loop issue = loop.register()
                .submitBy(UNIT)
                .returnBy("supervisor")
                .submitBy(UNIT)
                .passBy("supervisor");

        XSSFSheet sheet = ledger("headquarters", "q", issue.number());

        assertThat(cell(sheet, issue, "亮灯").getStringCellValue()).isEqualTo("—");
        assertThat(cell(sheet, issue, "销号日期").getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2015-05-04");
        assertThat(cell(sheet, issue, "备注").getStringCellValue()).isEqualTo("退回1次");
    }

    @Test
    void theFootBearsTheDayAndTheJournalsHead() throws Exception {
        loop.register();
        loop.bean(JournalSealer.class).seal();
        String hash = loop.bean(JournalReader.class).head("wencheng").hash();

        XSSFSheet sheet = ledger("headquarters");

        assertThat(sheet.getFooter().getLeft()).isEqualTo("制表日期：2015年5月4日");
        assertThat(sheet.getFooter().getRight()).endsWith("校验码" + hash.substring(0, 12));
    }

    @Test
    void itIsNarrowedLikeTheSearchAndOldestFirst() throws Exception {
        String word = LoopFixture.newNumber();
        Loop first = loop.register("category", word);
        loop.at("2015-05-04T11:00");
        Loop second = loop.register("category", word);
        Loop closed = loop.register("category", word).submitBy(UNIT).passBy("supervisor");

        assertThat(numbers(ledger("headquarters", "q", word)))
                .containsExactly(first.number(), second.number(), closed.number());
        assertThat(numbers(ledger("headquarters", "q", word, "sort", "registeredAt,desc")))
                .endsWith(first.number());
        XSSFSheet open = ledger("headquarters", "q", word, "status", "整改中", "area", "花园村");
        assertThat(numbers(open)).containsExactly(first.number(), second.number());
        assertThat(open.getRow(1).getCell(0).getStringCellValue()).endsWith("范围：整改中，花园村，" + word);
    }

    @Test
    void aUnitGetsItsOwnIssuesAndAnEmptyLedgerSaysSo() throws Exception {
        Loop issue = loop.register();

        XSSFSheet own = ledger(UNIT, "q", issue.number());
        assertThat(numbers(own)).containsExactly(issue.number());
        assertThat(own.getRow(1).getCell(0).getStringCellValue()).contains("范围：本单位的问题");
        XSSFSheet others = ledger("wencheng-gonganju", "q", issue.number());
        assertThat(others.getRow(FIRST_ROW).getCell(0).getStringCellValue()).isEqualTo("没有符合条件的问题。");
    }

    @Test
    void whatCannotBeAskedIsRefusedAndAnotherGovernmentFindsNothing() throws Exception {
        for (Map.Entry<String, String> wrong :
                Map.of("status", "不存在", "sort", "password", "light", "蓝灯").entrySet()) {
            http.perform(get(PATH).param(wrong.getKey(), wrong.getValue()).with(httpBasic("headquarters", "demo")))
                    .andExpect(status().isBadRequest());
        }
        http.perform(get(PATH).with(httpBasic("headquarters@wenshan", "demo"))).andExpect(status().isNotFound());
    }
}

package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.exchange.LedgerWorkbook.Formula;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken from a row, and what is told of one that cannot be taken. */
class ImportRowsTests {

    private final ImportFixture fixture = new ImportFixture();

    private List<String> faultsOf(LedgerWorkbook workbook) {
        ImportResult result = fixture.importFile(workbook);
        assertThat(result.accepted()).isZero();
        assertThat(fixture.ledger.descriptions()).isEmpty();
        assertThat(fixture.count("import_batch")).isZero();
        assertThat(fixture.count("import_row")).isZero();
        return result.errors().stream()
                .map(error -> error.row() + "|" + error.column() + "|" + error.message())
                .toList();
    }

    private List<String> faultsOf(Object... values) {
        return faultsOf(LedgerWorkbook.withHeadings().finding(1).row(values));
    }

    @Test
    void everyColumnIsTakenUnderTheLedgersName() {
        LedgerWorkbook workbook = LedgerWorkbook.empty()
                .row(
                        "发现日期", "责任区域", "问题类别", "问题描述", "清单名称", "原编号", "发现来源", "问题地点", "整改类别", "严重程度", "牵头单位", "责任单位",
                        "整改要求", "整改期限", "状态", "整改措施", "销号日期")
                .row(
                        "2021/6/1",
                        "砚山县",
                        "市容环境",
                        "垃圾积存",
                        "省级反馈",
                        20210601,
                        "暗访",
                        "江那镇",
                        "立行立改",
                        "较重",
                        "住建局",
                        "城管局",
                        "清运",
                        "2021年6月8日",
                        "已销号",
                        "已清运",
                        LocalDate.of(2021, 6, 7));

        assertThat(fixture.importFile(workbook)).isEqualTo(new ImportResult(1, 1, List.of()));

        assertThat(fixture.ledger.registered)
                .containsExactly(Map.ofEntries(
                        Map.entry("discoveredOn", "2021-06-01"),
                        Map.entry("area", "砚山县"),
                        Map.entry("category", "市容环境"),
                        Map.entry("description", "垃圾积存"),
                        Map.entry("list", "省级反馈"),
                        Map.entry("originalNumber", "20210601"),
                        Map.entry("source", "暗访"),
                        Map.entry("place", "江那镇"),
                        Map.entry("kind", "立行立改"),
                        Map.entry("severity", "较重"),
                        Map.entry("leadUnit", "住建局"),
                        Map.entry("responsibleUnits", "城管局"),
                        Map.entry("requirement", "清运"),
                        Map.entry("deadline", "2021-06-08"),
                        Map.entry("status", "已销号"),
                        Map.entry("measures", "已清运"),
                        Map.entry("closedOn", "2021-06-07")));
    }

    @Test
    void excelDatesAndTextDatesAreTheSame() {
        fixture.importFile(LedgerWorkbook.withHeadings()
                .row(LocalDate.of(2021, 6, 1), "砚山县", "市容环境", "一")
                .row("2021.6.1", "砚山县", "市容环境", "二")
                .row("2021年6月1日", "砚山县", "市容环境", "三"));

        assertThat(fixture.ledger.registered).hasSize(3).allMatch(values -> values.get("discoveredOn")
                .equals("2021-06-01"));
    }

    @Test
    void blankRowsAreSkippedAndNotCounted() {
        LedgerWorkbook workbook = LedgerWorkbook.withHeadings()
                .skipRow()
                .finding(1)
                .row(" ", "　", null, "")
                .row(null, null, null, null, null, null, null, null, new Formula("IF(A4=\"\",\"\",A4+7)", ""))
                .finding(2);

        assertThat(fixture.importFile(workbook)).isEqualTo(new ImportResult(2, 2, List.of()));
    }

    @Test
    void spaceAroundAValueIsNotPartOfIt() {
        fixture.importFile(LedgerWorkbook.withHeadings().row(" 2021-06-01 ", "　砚山县 ", "市容环境", "一\r\n二"));

        assertThat(fixture.ledger.registered.get(0))
                .containsEntry("area", "砚山县")
                .containsEntry("description", "一\n二");
    }

    @Test
    void missingValuesAreNamed() {
        assertThat(faultsOf(null, "砚山县", " ", "垃圾积存"))
                .containsExactly("3|发现日期|第3行“发现日期”没有填写，这一列必须填写。", "3|问题类别|第3行“问题类别”没有填写，这一列必须填写。");
    }

    @Test
    void unknownAreaAndUnitsAreNamed() {
        assertThat(faultsOf("2021-06-01", "砚水县", "市容环境", "垃圾积存")).containsExactly("3|责任区域|第3行“责任区域”：没有名为“砚水县”的责任区域。");
        assertThat(faultsOf("2021-06-01", "砚山县", "市容环境", "垃圾积存", null, null, "住房局", "城市局"))
                .containsExactly("3|责任单位|第3行“责任单位”：没有名为“城市局”的单位。", "3|牵头单位|第3行“牵头单位”：没有名为“住房局”的单位。");
    }

    @Test
    void impossibleAndUnreadableDatesAreNamed() {
        assertThat(faultsOf("2021-02-30", "砚山县", "市容环境", "垃圾积存", null, null, null, null, "下周"))
                .containsExactly(
                        "3|发现日期|第3行“发现日期”的“2021-02-30”不是日历上有的日期，请核对年月日。",
                        "3|整改期限|第3行“整改期限”的“下周”不是日期，请写成 2021-06-01、2021/6/1 或 2021年6月1日。");
        assertThat(faultsOf(44348, "砚山县", "市容环境", "垃圾积存"))
                .singleElement()
                .asString()
                .contains("“44348”不是日期");
    }

    @Test
    void aDeadlineBeforeTheDiscoveryIsRefused() {
        assertThat(faultsOf("2021-06-10", "砚山县", "市容环境", "垃圾积存", null, null, null, null, "2021-06-09"))
                .containsExactly("3|整改期限|第3行“整改期限”的2021-06-09早于发现日期 2021-06-10。");
    }

    @Test
    void aDiscoveryInTheFutureIsRefused() {
        assertThat(faultsOf("2021-06-16", "砚山县", "市容环境", "垃圾积存"))
                .containsExactly("3|发现日期|第3行“发现日期”的2021-06-16晚于今天（2021-06-15）。");
    }

    @Test
    void formulasAreRefusedWhateverTheyShow() {
        assertThat(faultsOf(
                        "2021-06-01", "砚山县", "市容环境", "垃圾积存", null, null, null, null, new Formula("A3+7", "2021-06-08")))
                .containsExactly("3|整改期限|第3行“整改期限”是公式，请粘贴为数值。");
    }

    @Test
    void mergedCellsAmongTheDataAreRefusedWithTheirRange() {
        assertThat(faultsOf(LedgerWorkbook.withHeadings()
                        .finding(1)
                        .row("2021-06-01", null, "市容环境", "二")
                        .merge("B2:B3")))
                .containsExactly("2|责任区域|第2行“责任区域”在合并单元格 B2:B3 中，请取消合并并逐格填写。", "3|责任区域|第3行“责任区域”没有填写，这一列必须填写。");
    }

    @Test
    void tooLongATextIsRefused() {
        assertThat(faultsOf("2021-06-01", "砚山县", "市容环境", "长".repeat(4_001)))
                .containsExactly("3|问题描述|第3行“问题描述”超过 4,000 字，请精简。");
    }

    @Test
    void aNumberOfTheSameListComesOnlyOnce() {
        assertThat(faultsOf(LedgerWorkbook.withHeadings()
                        .row("2021-06-01", "砚山县", "市容环境", "一", "省级反馈", "A-1")
                        .row("2021-06-01", "砚山县", "市容环境", "二", "日常督查", "A-1")
                        .row("2021-06-01", "砚山县", "市容环境", "三", "省级反馈", "A-1")))
                .containsExactly("4|原编号|第4行“原编号”的“A-1”与第2行重复。");
    }

    @Test
    void aNumberOnTheLedgerIsRefused() {
        fixture.importFile(LedgerWorkbook.withHeadings().row("2021-06-01", "砚山县", "市容环境", "一", "省级反馈", "A-1"));

        ImportResult again =
                fixture.importFile(LedgerWorkbook.withHeadings().row("2021-06-02", "砚山县", "市容环境", "二", "省级反馈", "A-1"));

        assertThat(again.accepted()).isZero();
        assertThat(again.errors()).containsExactly(new RowError(2, "原编号", "第2行“原编号”的“A-1”已在台账中。"));
    }

    @Test
    void allFaultsOfAllRowsAreTold() {
        assertThat(faultsOf(LedgerWorkbook.empty()
                        .row("发现日期", "责任区域", "问题类别", "问题描述", "整改类别", "牵头单位")
                        .row("昨天", "砚山县", "市容环境", "一", "马上改", "住房局")
                        .finding(2)
                        .row("2021-06-01", "砚水县", "市容环境", null)))
                .extracting(fault -> fault.substring(0, fault.lastIndexOf('|')))
                .containsExactly("2|发现日期", "2|整改类别", "2|牵头单位", "4|问题描述", "4|责任区域");
    }

    @Test
    void anUnknownAreaHidesNoOtherFaultOfItsRow() {
        assertThat(faultsOf(LedgerWorkbook.empty()
                        .row("发现日期", "责任区域", "问题类别", "问题描述", "整改类别", "牵头单位")
                        .row("2021-06-01", "砚水县", null, "一", "马上改", "住房局")))
                .extracting(fault -> fault.split("\\|")[1])
                .containsExactly("问题类别", "责任区域", "整改类别", "牵头单位");
    }

    @Test
    void noMoreFaultsAreListedThanAPersonCanWorkThrough() {
        LedgerWorkbook workbook = LedgerWorkbook.withHeadings();
        for (int i = 0; i < 1_200; i++) {
            workbook.row("2021-06-01", "砚水县", "市容环境", "垃圾积存");
        }
        ImportResult result = fixture.importFile(workbook);

        assertThat(result.rows()).isEqualTo(1_200);
        assertThat(result.errors()).hasSize(1_001);
        assertThat(result.errors().get(1_000).message()).contains("1,000", "不再列出");
    }

    @Test
    void aRunningLedgersStatesAreCheckedAgainstTheirDates() {
        Object[] headings = {"发现日期", "责任区域", "问题类别", "问题描述", "状态", "整改措施", "销号日期"};
        assertThat(faultsOf(LedgerWorkbook.empty()
                        .row(headings)
                        .row("2021-06-01", "砚山县", "市容环境", "一", "整改中")
                        .row("2021-06-01", "砚山县", "市容环境", "二", "已完成")
                        .row("2021-06-01", "砚山县", "市容环境", "三", "已销号")
                        .row("2021-06-01", "砚山县", "市容环境", "四", "已销号", "清运", "2021-05-31")
                        .row("2021-06-01", "砚山县", "市容环境", "五", "已销号", "清运", "2021-06-16")
                        .row("2021-06-01", "砚山县", "市容环境", "六", "待核查")
                        .row("2021-06-01", "砚山县", "市容环境", "七", null, null, "2021-06-07")))
                .containsExactly(
                        "3|状态|第3行“状态”的“已完成”不能导入，只接受整改中、待核查、已销号。",
                        "4|销号日期|第4行“销号日期”没有填写，状态为“已销号”时必须填写。",
                        "5|销号日期|第5行“销号日期”的2021-05-31早于发现日期 2021-06-01。",
                        "6|销号日期|第6行“销号日期”的2021-06-16晚于今天（2021-06-15）。",
                        "7|整改措施|第7行“整改措施”没有填写，状态为“待核查”时必须填写。",
                        "8|销号日期|第8行“销号日期”只在状态为“已销号”时填写。");
    }
}

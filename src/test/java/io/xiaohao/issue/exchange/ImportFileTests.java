package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.issue.exchange.LedgerWorkbook.Formula;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Files as a whole: where their headings are, and which cannot be taken. */
class ImportFileTests {

    private final ImportFixture fixture = new ImportFixture();

    private void isTaken(LedgerWorkbook workbook) {
        assertThat(fixture.importFile(workbook)).isEqualTo(new ImportResult(1, 1, List.of()));
    }

    private void isRefused(LedgerWorkbook workbook, Reason reason, String... words) {
        isRefused(workbook.bytes(), reason, words);
    }

    private void isRefused(byte[] file, Reason reason, String... words) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> fixture.importFile(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).contains(words).endsWith("。");
        assertThat(fixture.count("import_batch")).isZero();
        assertThat(fixture.ledger.descriptions()).isEmpty();
    }

    @Test
    void columnsStandInAnyOrderAndOthersAreIgnored() {
        isTaken(LedgerWorkbook.empty()
                .row("序号", "问题描述", "备注", "责任区域", "发现日期", "问题类别")
                .row(new Formula("ROW()-1", "1"), "垃圾积存", "无", "砚山县", "2021-06-01", "市容环境")
                .row(new Formula("ROW()-1", "1")));
        assertThat(fixture.ledger.registered.get(0))
                .containsEntry("description", "垃圾积存")
                .hasSize(4);
    }

    @Test
    void headingsMayBeSpacedMarkedAndExplained() {
        isTaken(LedgerWorkbook.empty()
                .row(" 发现 日期* ", "责任区域（乡镇）", "问题类别　＊", "问题描述\n(必填)：")
                .finding(1));
    }

    @Test
    void aTitleMayStandAboveTheHeadings() {
        isTaken(LedgerWorkbook.empty()
                .row("2021年第23周问题清单")
                .row("填报单位：", "督战组", "填报日期：", "2021-06-07")
                .skipRow()
                .row("发现日期", "责任区域", "问题类别", "问题描述")
                .finding(1)
                .merge("A1:F1")
                .merge("A2:B2"));
    }

    @Test
    void headingsBelowTheTenthRowAreNotFound() {
        LedgerWorkbook workbook = LedgerWorkbook.empty();
        for (int i = 0; i < 10; i++) {
            workbook.row("说明");
        }
        isRefused(workbook.row(LedgerWorkbook.HEADINGS).finding(1), Reason.INVALID, "清单", "前 10 行", "没有表头", "发现日期");
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        isRefused(
                LedgerWorkbook.empty().row("发现日期", "问题类别", "问题描述").row("2021-06-01", "市容环境", "垃圾积存"),
                Reason.INVALID,
                "第1行",
                "“责任区域”");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() {
        isRefused(
                LedgerWorkbook.empty()
                        .row("发现日期", "责任区域", "问题类别", "问题描述", "整改期限", "整改期限 *")
                        .finding(1),
                Reason.INVALID,
                "重复",
                "“整改期限”");
    }

    @Test
    void emptySheetsAndHeadingsAloneAreRefused() {
        isRefused(LedgerWorkbook.empty(), Reason.INVALID, "清单", "空的");
        isRefused(LedgerWorkbook.withHeadings(), Reason.INVALID, "没有数据行");
        isRefused(LedgerWorkbook.withHeadings().row(" ").row(null, "　"), Reason.INVALID, "没有数据行");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        isRefused(new byte[0], Reason.UNSUPPORTED, "空的");
        isRefused("发现日期,责任区域\n".getBytes(StandardCharsets.UTF_8), Reason.UNSUPPORTED, "CSV", "xlsx");
        isRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, Reason.INVALID, "损坏");
    }

    @Test
    void moreRowsThanTheLimitAreRefusedWithTheLimit() {
        LedgerWorkbook workbook = LedgerWorkbook.withHeadings().findings(200_000);

        isRefused(workbook, Reason.INVALID, "50,000 行");
    }

    @Test
    void asManyRowsAsTheLimitAreTaken() {
        ImportLimits three =
                new ImportLimits(3, DataSize.ofMegabytes(1), 2, Duration.ofSeconds(30), Duration.ofMinutes(1), null);
        IssueImport small = fixture.node(three);

        assertThat(small.importFile(
                        fixture.programme,
                        LedgerWorkbook.withHeadings().findings(3).content(),
                        true))
                .isEqualTo(new ImportResult(3, 3, List.of()));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> small.importFile(
                        fixture.programme,
                        LedgerWorkbook.withHeadings().findings(4).content(),
                        true));
        assertThat(refusal.getMessage()).contains("3 行");
    }

    @Test
    void aFileBeyondTheSizeIsRefused() {
        byte[] big = new byte[65 * 1024 * 1024];
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> fixture.issueImport.importFile(fixture.programme, new ByteArrayInputStream(big), false));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.getMessage()).contains("64 MB");
    }

    @Test
    void nothingIsImportedIntoARetiredProgramme() {
        Programme old = fixture.programme;
        Programme retired =
                new Programme(old.code(), old.government(), old.name(), old.from(), old.to(), true, old.pack());
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> fixture.issueImport.importFile(
                        retired, LedgerWorkbook.withHeadings().finding(1).content(), false));
        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal.getMessage()).contains("已停用");
    }
}

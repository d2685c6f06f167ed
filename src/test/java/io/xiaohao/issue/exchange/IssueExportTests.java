package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import io.xiaohao.issue.IssueKind;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Light;
import io.xiaohao.issue.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is exported says what the ledger says, and can be read again. */
class IssueExportTests {

    private static final LocalDateTime CLOSED_AT = LocalDateTime.of(2021, 6, 7, 10, 0);

    private static IssueView issue(String number, IssueStatus status, String description) {
        return new IssueView(
                number,
                "wenshan-2021",
                "砚山县",
                "砚山县",
                "市容环境",
                IssueKind.IMMEDIATE,
                Severity.SERIOUS,
                description,
                "省级反馈",
                "江那镇",
                "暗访",
                "A-" + number,
                LocalDate.of(2021, 6, 1),
                LocalDateTime.of(2021, 6, 1, 10, 0),
                "住建局",
                "城管局、住建局",
                "住建局",
                "清运",
                LocalDate.of(2021, 6, 8),
                status,
                Light.GREEN,
                1,
                0,
                null,
                null,
                false,
                false,
                "已清运",
                LocalDateTime.of(2021, 6, 5, 9, 0),
                null,
                CLOSED_AT,
                status == IssueStatus.CLOSED,
                null,
                0,
                null);
    }

    private static byte[] exported(IssueView... issues) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IssueExport().write(out, "问题清单", Stream.of(issues));
        return out.toByteArray();
    }

    private static List<Map<String, SheetCell>> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        try (ReceivedFile received = ReceivedFile.receive(new ByteArrayInputStream(file), file.length)) {
            new SheetReader().read(received.path(), rows::add);
        }
        return rows.subList(2, rows.size()).stream()
                .map(row -> byHeading(rows.get(1), row))
                .toList();
    }

    private static Map<String, SheetCell> byHeading(SheetRow headings, SheetRow row) {
        Map<String, SheetCell> values = new HashMap<>();
        for (SheetCell heading : headings.cells()) {
            row.cell(heading.column()).ifPresent(cell -> values.put(heading.text(), cell));
        }
        return values;
    }

    @Test
    void everyColumnSaysWhatTheLedgerSays() throws IOException {
        Map<String, SheetCell> row = rows(exported(issue("T-1", IssueStatus.CLOSED, "=HYPERLINK(\"http://x\")")))
                .get(0);

        assertThat(row.get("编号").text()).isEqualTo("T-1");
        assertThat(row.get("发现日期").date()).isEqualTo("2021-06-01");
        assertThat(row.get("问题描述").kind()).isEqualTo(SheetCell.Kind.TEXT);
        assertThat(row.get("整改类别").text()).isEqualTo("立行立改");
        assertThat(row.get("严重程度").text()).isEqualTo("较重");
        assertThat(row.get("责任单位").text()).isEqualTo("城管局、住建局");
        assertThat(row.get("整改期限").date()).isEqualTo("2021-06-08");
        assertThat(row.get("状态").text()).isEqualTo("已销号");
        assertThat(row.get("亮灯").text()).isEqualTo("绿灯");
        assertThat(row.get("销号日期").date()).isEqualTo("2021-06-07");
        assertThat(row.get("历史销号").text()).isEqualTo("是");
    }

    @Test
    void aReopenedIssueHasNoDayOfClosure() throws IOException {
        assertThat(rows(exported(issue("T-1", IssueStatus.RECTIFYING, "反弹"))).get(0))
                .doesNotContainKeys("销号日期", "历史销号");
    }

    @Test
    void whatWasExportedIsImportedElsewhere() throws IOException {
        ImportFixture fixture = new ImportFixture();
        byte[] file = exported(
                issue("T-1", IssueStatus.RECTIFYING, "一"),
                issue("T-2", IssueStatus.SUBMITTED, "=二"),
                issue("T-3", IssueStatus.CLOSED, "三"));

        assertThat(fixture.importFile(file)).isEqualTo(new ImportResult(3, 3, List.of()));
        assertThat(fixture.ledger.registered.get(1))
                .containsEntry("description", "=二")
                .containsEntry("kind", "立行立改");
        assertThat(fixture.ledger.registered.get(2)).containsEntry("closedOn", "2021-06-07");
    }
}

package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.testing.IssueListFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A pack's workbooks: read like tables of texts, and kept in the database byte by byte. */
class StoredFileTests {

    private static final String FILE = "standards.xlsx";

    private final List<PackFault> faults = new ArrayList<>();

    @Test
    void aWorkbookComesBackAsItWas() {
        byte[] workbook = IssueListFile.withHeadings("编码", "分值").bytes();
        assertThat(StoredFile.bytes(FILE, StoredFile.text(FILE, workbook))).isEqualTo(workbook);
        byte[] table = "编码,分值".getBytes(StandardCharsets.UTF_8);
        assertThat(StoredFile.text("standards.csv", table)).isEqualTo("编码,分值");
        assertThat(StoredFile.bytes("standards.csv", "编码,分值")).isEqualTo(table);
    }

    @Test
    void aWorkbookIsATableWithItsRowsAsExcelCounts() {
        byte[] workbook = IssueListFile.withHeadings("编码", "分值", "")
                .row("A", " 20 ")
                .row()
                .row("A1", "8.5", "多出来的")
                .bytes();

        PackTable table = WorkbookTable.read(FILE, workbook, faults).orElseThrow();

        assertThat(table.columns()).containsExactly("编码", "分值");
        assertThat(table.rows())
                .containsExactly(
                        new PackRow(FILE, 2, Map.of("编码", "A", "分值", "20")),
                        new PackRow(FILE, 4, Map.of("编码", "A1", "分值", "8.5")));
        assertThat(faults).hasToString("[standards.xlsx:4(第3列) “多出来的”所在的列没有表头，请补上表头或删去。]");
    }

    @Test
    void whatIsNoWorkbookOrHasNoHeadingIsAFault() {
        assertThat(WorkbookTable.read(FILE, "编码,分值".getBytes(StandardCharsets.UTF_8), faults))
                .isEmpty();
        assertThat(WorkbookTable.read(
                        FILE, IssueListFile.withHeadings().row("A", "1").bytes(), faults))
                .isEmpty();
        assertThat(faults).hasSize(2).allMatch(fault -> fault.file().equals(FILE));
        assertThat(faults.get(1).message()).isEqualTo("第一行应是表头，现在是空的。");
    }

    @Test
    void anUnknownWorkbookIsAFaultLikeAnUnknownTable() {
        PackCopy pack = PackCopy.qingxi();
        assertThat(PackCheck.standard().check(pack.source())).isEmpty();
        PackSource with = PackSource.of("qingxi", withWorkbook(pack));
        assertThat(PackCheck.standard().check(with))
                .extracting(PackFault::toString)
                .anyMatch(fault -> fault.startsWith("units.xlsx 不认识的表"));
    }

    private static Map<String, byte[]> withWorkbook(PackCopy pack) {
        Map<String, byte[]> files = new TreeMap<>(pack.source().files());
        files.put("units.xlsx", IssueListFile.withHeadings("编码").bytes());
        return files;
    }
}

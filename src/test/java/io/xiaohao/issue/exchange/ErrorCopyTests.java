package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a faulty list: what is wrong is red, why stands beside it, everything else is as it was. */
class ErrorCopyTests {

    @TempDir
    private Path folder;

    private final ImportFixture fixture = new ImportFixture();

    private XSSFSheet copyOf(byte[] file) throws IOException {
        return open(bytesOfCopy(file));
    }

    private byte[] bytesOfCopy(byte[] file) throws IOException {
        Path place = Files.write(folder.resolve("list.xlsx"), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ErrorCopy.write(place, fixture.preview(file), out);
        return out.toByteArray();
    }

    private static XSSFSheet open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }

    /** The red cells and what stands in them. */
    private static SortedMap<String, String> red(XSSFSheet sheet) {
        SortedMap<String, String> red = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
                byte[] colour = style.getFillForegroundXSSFColor() == null
                        ? new byte[0]
                        : style.getFillForegroundXSSFColor().getRGB();
                boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
                if (filled && Arrays.equals(colour, new byte[] {(byte) 0xFF, 0x7C, (byte) 0x80})) {
                    red.put(cell.getAddress().formatAsString(), cell.toString());
                }
            }
        }
        return red;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row - 1).getCell(column).getStringCellValue();
    }

    @Test
    void eachWrongCellIsRedAndTheReasonStandsBesideIt() throws IOException {
        byte[] file = PicturedLedger.withHeadings("序号", "发现日期*", "责任区域*", "问题类别*", "问题描述*", "整改期限（必填）", "照片")
                .row("1", "2021-06-01", "砚山县", "市容环境", "一", "2021-06-30")
                .row("2", "2021-02-30", "砚水县", "市容环境", "二", null)
                .row("3", "2021-06-10", "砚山县", null, "三", "2021-06-09")
                .floating(2, 6, SampleFiles.jpeg())
                .floating(8, 6, SampleFiles.jpeg())
                .bytes();

        XSSFSheet copy = copyOf(file);

        assertThat(red(copy).keySet()).containsExactly("B3", "C3", "D4", "F4", "G8");
        assertThat(text(copy, 1, 7)).isEqualTo("错误说明");
        assertThat(copy.getRow(1).getCell(7)).isNull();
        assertThat(text(copy, 3, 7)).contains("第3行“发现日期”的“2021-02-30”不是日历上有的日期").contains("\n第3行“责任区域”");
        assertThat(text(copy, 4, 7)).contains("“问题类别”没有填写").contains("早于发现日期");
        assertThat(text(copy, 8, 7)).contains("单元格 G8 处的图片不在数据行内");
        assertThat(text(copy, 2, 4)).isEqualTo("一");
        assertThat(copy.getDrawingPatriarch().getShapes()).hasSize(2);
        assertThat(copy.getWorkbook().getAllPictures()).hasSize(2);
        assertThat(copy.getRow(2).getHeightInPoints()).isGreaterThan(30);
    }

    @Test
    void picturesInCellsStayInTheCopy() throws IOException {
        byte[] file = PicturedLedger.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "照片")
                .row("昨天", "砚山县", "市容环境", "一")
                .inCell(2, 4, SampleFiles.jpeg())
                .bytes();

        ImportPreview again = fixture.preview(bytesOfCopy(file));

        assertThat(again.errors()).extracting(RowError::column).containsExactly("发现日期");
        assertThat(again.pictures()).isEqualTo(1);
    }

    @Test
    void aCorrectedCopyCanBeHandedInAndMarkedAnew() throws IOException {
        byte[] file = PicturedLedger.withHeadings("发现日期", "责任区域", "问题类别", "问题描述")
                .row("昨天", "砚山县", "市容环境", "一")
                .row("2021-06-01", "砚水县", "市容环境", "二")
                .bytes();
        XSSFSheet first = copyOf(file);
        first.getRow(1).getCell(0).setCellValue("2021-06-01");
        ByteArrayOutputStream corrected = new ByteArrayOutputStream();
        first.getWorkbook().write(corrected);

        XSSFSheet second = copyOf(corrected.toByteArray());

        assertThat(red(second).keySet()).containsExactly("B3");
        assertThat(second.getRow(0).getLastCellNum()).isEqualTo((short) 5);
        assertThat(second.getRow(1).getCell(4).toString()).isEmpty();
        assertThat(text(second, 3, 4)).contains("砚水县");

        second.getRow(2).getCell(1).setCellValue("丘北县");
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        second.getWorkbook().write(sound);
        assertThat(fixture.importFile(sound.toByteArray()).accepted()).isEqualTo(2);
    }

    @Test
    void aListTooLargeForACopyIsToldSo() {
        LedgerWorkbook large = LedgerWorkbook.withHeadings();
        for (int i = 0; i < 45_000; i++) {
            large.row("2021-06-01", "砚水县", "市容环境", "背街小巷垃圾积存 " + i, "日常督查", "N" + i, "住建局", "城管局", "2021-06-08");
        }
        byte[] file = large.bytes();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> bytesOfCopy(file));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.getMessage()).contains("12 MB", "拆分");
    }
}

package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a written sheet looks like in Excel. */
class SheetWriterTests {

    @TempDir
    private Path folder;

    private Path write(String title, List<List<?>> rows) throws IOException {
        Path file = folder.resolve("written.xlsx");
        List<SheetColumn> columns = List.of(new SheetColumn("问题描述", 40), new SheetColumn("整改期限", 12));
        try (SheetWriter writer = new SheetWriter("清单[2021]", title, columns);
                OutputStream out = Files.newOutputStream(file)) {
            rows.forEach(writer::row);
            writer.writeTo(out);
        }
        return file;
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1");
        List<List<?>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(List.of(text)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(write(null, rows).toFile())) {
            for (int i = 0; i < texts.size(); i++) {
                XSSFCell cell = workbook.getSheetAt(0).getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void theSheetIsReadyToWorkWithAndToPrint() throws Exception {
        List<List<?>> rows = List.of(Arrays.asList("垃圾积存", LocalDate.of(2021, 6, 8)), Arrays.asList("20210601", null));
        try (XSSFWorkbook workbook = new XSSFWorkbook(write("问题清单", rows).toFile())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFRow row = sheet.getRow(2);

            assertThat(sheet.getSheetName()).isEqualTo("清单 2021 ");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:B4");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2021-06-08T00:00:00");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("20210601");
            assertThat(sheet.getRow(3).getCell(1)).isNull();
        }
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        List<List<?>> rows = List.of(
                Arrays.asList("=cmd|' /C calc'!A0", LocalDate.of(2021, 6, 8)),
                Arrays.asList(12.5, LocalDateTime.of(2021, 6, 8, 10, 30)),
                Arrays.asList("a\nb_x000D_<&>𠮷", null));
        List<SheetRow> read = new ArrayList<>();

        new SheetReader().read(write(null, rows), read::add);

        assertThat(read.get(1).cells().get(0).text()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(read.get(1).cells().get(0).kind()).isEqualTo(SheetCell.Kind.TEXT);
        assertThat(read.get(1).cells().get(1).date()).isEqualTo("2021-06-08");
        assertThat(read.get(2).cells().get(0).text()).isEqualTo("12.5");
        assertThat(read.get(2).cells().get(1).date()).isEqualTo("2021-06-08");
        assertThat(read.get(3).cells().get(0).text()).isEqualTo("a\nb_x000D_<&>𠮷");
    }
}

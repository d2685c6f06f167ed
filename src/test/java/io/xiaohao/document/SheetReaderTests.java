package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.document.SheetCell.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet's cells mean. */
class SheetReaderTests {

    @TempDir
    private Path folder;

    private final List<SheetRow> rows = new ArrayList<>();

    private SheetSummary read(RawWorkbook workbook) throws IOException {
        return read(workbook.writeTo(folder.resolve("file.xlsx")));
    }

    private SheetSummary read(Path file) {
        rows.clear();
        return new SheetReader().read(file, rows::add);
    }

    private SheetCell onlyCell() {
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells()).hasSize(1);
        return rows.get(0).cells().get(0);
    }

    private SheetCell cellOf(String xml) throws IOException {
        read(new RawWorkbook().sheet("<sheetData><row r=\"1\">" + xml + "</row></sheetData>"));
        return onlyCell();
    }

    private Path saved(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    void rowsAndColumnsCountAsExcelShowsThem() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("清单").createRow(4);
            row.createCell(2).setCellValue("砚山县");
            SheetSummary sheet = read(saved(workbook));

            assertThat(sheet).isEqualTo(new SheetSummary("清单", List.of(), true));
        }
        assertThat(rows.get(0).number()).isEqualTo(5);
        assertThat(onlyCell()).isEqualTo(new SheetCell(2, Kind.TEXT, "砚山县", null));
        assertThat(rows.get(0).cell(2)).isPresent();
        assertThat(rows.get(0).cell(1)).isEmpty();
    }

    @Test
    void numbersKeepTheirDigitsAndShowNoExponent() throws IOException {
        assertThat(cellOf("<c r=\"A1\"><v>20210601</v></c>").text()).isEqualTo("20210601");
        assertThat(cellOf("<c r=\"A1\"><v>1.0</v></c>").text()).isEqualTo("1");
        assertThat(cellOf("<c r=\"A1\"><v>4.4999999999999998E-2</v></c>").text())
                .isEqualTo("0.045");
        assertThat(cellOf("<c r=\"A1\"><v>1.23E+11</v></c>").text()).isEqualTo("123000000000");
        assertThat(cellOf("<c r=\"A1\"><v>-0.0</v></c>").text()).isEqualTo("0");
        assertThat(cellOf("<c r=\"A1\"><v>1E999999999</v></c>").kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void numbersShownAsDatesAreDates() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet().createRow(0);
            dateCell(workbook, row.createCell(0), "yyyy/m/d");
            dateCell(workbook, row.createCell(1), "yyyy\"年\"m\"月\"d\"日\";@");
            dateCell(workbook, row.createCell(2), "yyyy-mm-dd hh:mm");
            row.createCell(3).setCellValue(44348);
            read(saved(workbook));
        }
        assertThat(rows.get(0).cells().subList(0, 3))
                .allMatch(cell -> LocalDate.of(2021, 6, 1).equals(cell.date()));
        assertThat(rows.get(0).cells().get(3)).isEqualTo(new SheetCell(3, Kind.NUMBER, "44348", null));
    }

    private static void dateCell(XSSFWorkbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(LocalDate.of(2021, 6, 1).atTime(10, 30));
    }

    @Test
    void theChineseExcelsOwnDateFormatsAreDates() throws IOException {
        for (int format : new int[] {14, 27, 31, 57, 58}) {
            read(new RawWorkbook()
                    .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\"/></cellXfs>")
                    .sheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>44348.9</v></c></row></sheetData>"));
            assertThat(onlyCell()).isEqualTo(SheetCell.ofDate(0, LocalDate.of(2021, 6, 1)));
        }
    }

    @Test
    void datesOfOldMacintoshWorkbooksCountFrom1904() throws IOException {
        read(new RawWorkbook()
                .workbook(
                        "<workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
                .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
                .sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>42886</v></c></row></sheetData>"));

        assertThat(onlyCell().date()).isEqualTo("2021-06-01");
    }

    @Test
    void daysBeforeTheLeapDayThatNeverWasAreNotOneOff() {
        assertThat(ExcelNumber.day(1, false)).contains(LocalDate.of(1900, 1, 1));
        assertThat(ExcelNumber.day(59, false)).contains(LocalDate.of(1900, 2, 28));
        assertThat(ExcelNumber.day(61, false)).contains(LocalDate.of(1900, 3, 1));
        assertThat(ExcelNumber.day(0.5, false)).isEmpty();
        assertThat(ExcelNumber.day(3_000_000, false)).isEmpty();
    }

    @Test
    void textsOfEveryFormAreRead() throws IOException {
        read(new RawWorkbook()
                .sharedTexts("<si><r><t>背街</t></r><r><t>小巷</t></r><rPh><t>bei</t></rPh></si>"
                        + "<si><t xml:space=\"preserve\"> 一_x000D_二_x005F_x </t></si>")
                .sheet("<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                        + "<c t=\"inlineStr\"><is><r><t>垃圾</t></r><r><t>积存</t></r></is></c>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2021-06-01T00:00:00</v></c>"
                        + "<c s=\"0\"/></row></sheetData>"));

        assertThat(rows.get(0).cells())
                .containsExactly(
                        new SheetCell(0, Kind.TEXT, "背街小巷", null),
                        new SheetCell(1, Kind.TEXT, " 一\r二_x ", null),
                        new SheetCell(2, Kind.TEXT, "垃圾积存", null),
                        new SheetCell(3, Kind.BOOLEAN, "TRUE", null),
                        new SheetCell(4, Kind.ERROR, "#N/A", null),
                        SheetCell.ofDate(5, LocalDate.of(2021, 6, 1)));
    }

    @Test
    void formulasAreToldApartWhateverTheirLastResult() throws IOException {
        read(new RawWorkbook()
                .sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>砚山县</v></c>"
                        + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>1.0</v></c>"
                        + "<c r=\"C1\"><f t=\"array\" ref=\"C1:C2\">ROW()</f><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"C2\"><v>2</v></c><c r=\"D2\"><v>3</v></c></row></sheetData>"));

        assertThat(rows.get(0).cells()).allMatch(cell -> cell.kind() == Kind.FORMULA);
        assertThat(rows.get(0).cells().get(0).text()).isEqualTo("砚山县");
        assertThat(rows.get(1).cells()).extracting(SheetCell::kind).containsExactly(Kind.FORMULA, Kind.NUMBER);
    }

    @Test
    void mergedCellsAreToldAtTheEnd() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(4).createCell(0).setCellValue("x");
            sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 27));

            assertThat(read(saved(workbook)).merged())
                    .containsExactly(new CellRange(5, 0, 7, 27))
                    .allMatch(range -> range.toString().equals("A5:AB7"));
        }
    }

    @Test
    void theFirstSheetThatPeopleSeeIsRead() throws IOException {
        SheetSummary sheet = read(new RawWorkbook()
                .workbook("<sheets><sheet name=\"藏\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>"
                        + "<sheet name=\"见\" sheetId=\"2\" r:id=\"rId4\"/></sheets>")
                .secondSheet("<sheetData><row><c><v>7</v></c></row></sheetData>"));

        assertThat(sheet.name()).isEqualTo("见");
        assertThat(onlyCell().text()).isEqualTo("7");
    }

    @Test
    void prefixedElementsAsOtherProgramsWriteThemAreRead() throws IOException {
        read(new RawWorkbook()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<x:sheetData><x:row r=\"3\"><x:c r=\"B3\"><x:v>5</x:v></x:c></x:row></x:sheetData>"
                                + "</x:worksheet>"));

        assertThat(rows.get(0).number()).isEqualTo(3);
        assertThat(onlyCell()).isEqualTo(new SheetCell(1, Kind.NUMBER, "5", null));
    }

    @Test
    void readingStopsWhenTheConsumerHasEnough() throws IOException {
        Path file = new RawWorkbook()
                .sheet("<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>")
                .writeTo(folder.resolve("file.xlsx"));

        SheetSummary sheet = new SheetReader().read(file, row -> {
            rows.add(row);
            return false;
        });

        assertThat(rows).hasSize(1);
        assertThat(sheet.complete()).isFalse();
    }

    @Test
    void longTextsAreCutAndMarked() throws IOException {
        assertThat(cellOf("<c t=\"inlineStr\"><is><t>" + "长".repeat(4_001) + "</t></is></c>")
                        .kind())
                .isEqualTo(Kind.OVERLONG);
        assertThat(cellOf("<c t=\"inlineStr\"><is><t>" + "长".repeat(4_000) + "</t></is></c>")
                        .kind())
                .isEqualTo(Kind.TEXT);
        read(new RawWorkbook()
                .sharedTexts("<si><t>" + "长".repeat(32_767) + "</t></si>")
                .sheet("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>"));
        assertThat(onlyCell().kind()).isEqualTo(Kind.OVERLONG);
        assertThat(onlyCell().text()).hasSize(4_001);
    }

    @Test
    void sharedTextsBeyondTheCacheComeBackWhole() {
        try (SharedTexts texts = new SharedTexts(1_000_000)) {
            for (int i = 0; i < 30_000; i++) {
                texts.add("第" + i + "条" + "积存".repeat(i % 97));
            }
            texts.add("");
            texts.seal();
            for (int i = 29_999; i >= 0; i -= 7) {
                assertThat(texts.get(i)).isEqualTo("第" + i + "条" + "积存".repeat(i % 97));
            }
            assertThat(texts.get(30_000)).isEmpty();
            assertThat(texts.get(30_001)).isNull();
        }
    }
}

package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What an official sheet is when it is opened again. */
class OfficialSheetTests {

    private static final SheetFrame FRAME =
            new SheetFrame("台账", "问题整改台账", "填报单位：指挥部办公室", "共2条", "制表日期：2021年6月8日", "R&D 1a2b");
    private static final List<SheetGroup> GROUPS = List.of(
            new SheetGroup("问题情况", List.of(new SheetColumn("编号", 12), new SheetColumn("描述", 30))),
            new SheetGroup("整改", List.of(new SheetColumn("期限", 12), new SheetColumn("亮灯", 10))),
            SheetGroup.alone("备注", 14));

    private static XSSFSheet written(Consumer<OfficialSheet> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OfficialSheet sheet = new OfficialSheet(FRAME, GROUPS)) {
            rows.accept(sheet);
            sheet.writeTo(out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    private static void twoRows(OfficialSheet sheet) {
        sheet.row(Arrays.asList("T-1", "=1+1", LocalDate.of(2021, 6, 8), new SheetWord("黄灯", SheetTone.YELLOW), null));
        sheet.row(Arrays.asList("T-2", "垃圾", null, new SheetWord("严重超期", SheetTone.DARK_RED)));
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    @Test
    void theHeadHasTwoRowsAndColumnsAreGrouped() throws IOException {
        XSSFSheet sheet = written(OfficialSheetTests::twoRows);

        assertThat(text(sheet, 0, 0)).isEqualTo("问题整改台账");
        assertThat(text(sheet, 1, 0)).isEqualTo("填报单位：指挥部办公室");
        assertThat(text(sheet, 2, 0)).isEqualTo("序号");
        assertThat(text(sheet, 2, 1)).isEqualTo("问题情况");
        assertThat(text(sheet, 3, 1)).isEqualTo("编号");
        assertThat(text(sheet, 3, 4)).isEqualTo("亮灯");
        assertThat(text(sheet, 2, 5)).isEqualTo("备注");
        assertThat(sheet.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .contains("A1:F1", "A3:A4", "B3:C3", "D3:E3", "F3:F4");
    }

    @Test
    void itIsPrintedOnA4AcrossWithItsHeadAndFootOnEveryPage() throws IOException {
        XSSFSheet sheet = written(OfficialSheetTests::twoRows);

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
        assertThat(sheet.getFooter().getLeft()).isEqualTo("制表日期：2021年6月8日");
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
        assertThat(sheet.getFooter().getRight()).isEqualTo("R&&D 1a2b");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:F6");
    }

    @Test
    void rowsAreNumberedAndLightsAreWordsInColour() throws IOException {
        XSSFSheet sheet = written(OfficialSheetTests::twoRows);

        assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
        assertThat(sheet.getRow(5).getCell(0).getNumericCellValue()).isEqualTo(2);
        assertThat(sheet.getRow(4).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2021-06-08");
        XSSFCell yellow = sheet.getRow(4).getCell(4);
        assertThat(yellow.getStringCellValue()).isEqualTo("黄灯");
        assertThat(yellow.getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FFB76E00");
        XSSFCell serious = sheet.getRow(5).getCell(4);
        assertThat(serious.getStringCellValue()).isEqualTo("严重超期");
        assertThat(serious.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FF8E1B1B");
    }

    @Test
    void whatLooksLikeAFormulaStaysTextAndWhatIsMissingIsAnEmptyFrame() throws IOException {
        XSSFSheet sheet = written(OfficialSheetTests::twoRows);

        XSSFCell formula = sheet.getRow(4).getCell(2);
        assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
        assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(5).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(sheet.getRow(5).getCell(5).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void anEmptyLedgerSaysSo() throws IOException {
        XSSFSheet sheet = written(empty -> empty.nothing("没有符合条件的问题。"));

        assertThat(text(sheet, 4, 0)).isEqualTo("没有符合条件的问题。");
        assertThat(sheet.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .contains("A5:F5");
    }
}

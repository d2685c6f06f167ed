package io.xiaohao.document;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The few styles of a written sheet. */
final class SheetStyles {

    private static final String FONT = "宋体";
    private static final short TITLE_POINTS = 16;
    private static final short POINTS = 10;

    private final SXSSFWorkbook workbook;
    private final Font plain;
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle quotedText;
    private final CellStyle date;
    private final CellStyle moment;
    private final CellStyle number;

    SheetStyles(SXSSFWorkbook workbook) {
        this(workbook, POINTS);
    }

    /** Styles whose text is of the size given. */
    SheetStyles(SXSSFWorkbook workbook, short points) {
        this.workbook = workbook;
        plain = font(points, false);
        title = workbook.createCellStyle();
        title.setFont(font(TITLE_POINTS, true));
        heading = bordered("@");
        heading.setFont(font(points, true));
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = bordered("@");
        quotedText = bordered("@");
        quotedText.setQuotePrefixed(true);
        date = bordered("yyyy\\-mm\\-dd");
        moment = bordered("yyyy\\-mm\\-dd hh:mm");
        number = bordered("General");
    }

    private CellStyle bordered(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setFont(plain);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font(short points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }

    CellStyle title() {
        return title;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle text() {
        return text;
    }

    CellStyle quotedText() {
        return quotedText;
    }

    CellStyle date() {
        return date;
    }

    CellStyle moment() {
        return moment;
    }

    CellStyle number() {
        return number;
    }
}

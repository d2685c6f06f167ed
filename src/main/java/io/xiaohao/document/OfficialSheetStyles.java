package io.xiaohao.document;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** What an official sheet has beside the styles of every sheet: its head, words in colour, what stands in the middle. */
final class OfficialSheetStyles {

    /** Of what stands in the rows; on A4 it becomes about three quarters of that. */
    static final short POINTS = 11;

    private static final String HEAD_GROUND = "E8EEF3";

    private final SXSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle left;
    private final CellStyle right;
    private final CellStyle heading;
    private final CellStyle centred;
    private final CellStyle day;
    private final Map<SheetTone, CellStyle> words = new EnumMap<>(SheetTone.class);

    OfficialSheetStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain("方正小标宋简体", 24, HorizontalAlignment.CENTER);
        left = plain("宋体", 12, HorizontalAlignment.LEFT);
        right = plain("宋体", 12, HorizontalAlignment.RIGHT);
        centred = framed("宋体", POINTS);
        day = framed("宋体", POINTS);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
        heading = framed("黑体", 11);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        ((XSSFCellStyle) heading).setFillForegroundColor(color(HEAD_GROUND));
        for (SheetTone tone : SheetTone.values()) {
            words.put(tone, word(tone));
        }
    }

    private CellStyle plain(String face, int points, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(face, points));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private CellStyle framed(String face, int points) {
        CellStyle style = plain(face, points, HorizontalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle word(SheetTone tone) {
        CellStyle style = framed("宋体", POINTS);
        XSSFFont font = (XSSFFont) font("宋体", POINTS);
        font.setBold(tone != SheetTone.PLAIN);
        font.setColor(color(tone.text()));
        style.setFont(font);
        if (tone.ground() != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            ((XSSFCellStyle) style).setFillForegroundColor(color(tone.ground()));
        }
        return style;
    }

    private Font font(String face, int points) {
        Font font = workbook.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    CellStyle title() {
        return title;
    }

    CellStyle left() {
        return left;
    }

    CellStyle right() {
        return right;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle centred() {
        return centred;
    }

    CellStyle day() {
        return day;
    }

    CellStyle word(SheetWord word) {
        return words.get(word.tone());
    }
}

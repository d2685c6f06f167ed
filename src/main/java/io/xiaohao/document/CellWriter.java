package io.xiaohao.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;

/**
 * Writes values into cells. Texts are text cells: what begins like a formula is quoted, so that nothing a person once
 * typed is ever computed on another's machine.
 */
final class CellWriter {

    private static final int LONGEST_TEXT = 32_767;

    private final SheetStyles styles;

    CellWriter(SheetStyles styles) {
        this.styles = styles;
    }

    /** Writes text, LocalDate, LocalDateTime or Number with the style of its kind. */
    void write(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.date());
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(styles.moment());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number());
        } else {
            String text = value.toString();
            cell.setCellValue(fitting(text));
            cell.setCellStyle(looksLikeFormula(text) ? styles.quotedText() : styles.text());
        }
    }

    /** The text as a cell holds it: protected from being taken for an escape, and no longer than a cell takes. */
    static String fitting(String text) {
        String escaped = SheetText.escape(text);
        return escaped.length() <= LONGEST_TEXT ? escaped : escaped.substring(0, LONGEST_TEXT);
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}

package io.xiaohao.document;

import java.time.LocalDate;

/**
 * One cell that holds something.
 *
 * @param column counted from 0
 * @param kind what it holds
 * @param text as text: a number without exponent and without idle zeros, a date as yyyy-MM-dd, a formula's last result;
 *     white space is kept
 * @param date the day, where kind is DATE; else null
 */
public record SheetCell(int column, Kind kind, String text, LocalDate date) {

    /** What a cell holds. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A number shown as a date. */
        DATE,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** A formula; {@code text} is its last result as the file tells it, which nobody has checked. */
        FORMULA,
        /** An error such as #N/A. */
        ERROR,
        /** Text beyond the limit; {@code text} is its beginning. */
        OVERLONG,
        /** A picture put into the cell itself; {@code text} is the reference {@link SheetPictures#inCell} understands. */
        PICTURE
    }

    static SheetCell of(int column, Kind kind, String text) {
        return new SheetCell(column, kind, text, null);
    }

    static SheetCell ofDate(int column, LocalDate date) {
        return new SheetCell(column, Kind.DATE, date.toString(), date);
    }

    /** Whether there is nothing but white space in it; a picture is no text. */
    public boolean isBlank() {
        return kind == Kind.PICTURE || SheetText.clean(text).isEmpty();
    }
}

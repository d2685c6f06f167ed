package io.xiaohao.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells; rows count from 1 as Excel does, columns from 0.
 *
 * @param firstRow its upper row
 * @param firstColumn its left column
 * @param lastRow its lower row
 * @param lastColumn its right column
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})(?::([A-Z]{1,3})([1-9]\\d{0,6}))?");
    private static final int LETTERS = 26;

    /** Reads what the file writes, such as {@code A5:C7}; empty where it is no range. */
    static Optional<CellRange> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.replace("$", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = columnIndex(matcher.group(1));
        int row = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) == null) {
            return Optional.of(new CellRange(row, column, row, column));
        }
        return Optional.of(
                new CellRange(row, column, Integer.parseInt(matcher.group(4)), columnIndex(matcher.group(3))));
    }

    /** A column's letters, such as {@code AB}; the column counted from 0. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The column of letters such as {@code AB}, counted from 0; empty where they are none. */
    public static Optional<Integer> columnOf(String letters) {
        return letters.matches("[A-Z]{1,3}") ? Optional.of(columnIndex(letters)) : Optional.empty();
    }

    private static int columnIndex(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            index = index * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return index - 1;
    }

    /** Whether the cell lies in it. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** As Excel writes it: {@code A5:C7}. */
    @Override
    public String toString() {
        return columnLetters(firstColumn) + firstRow + ":" + columnLetters(lastColumn) + lastRow;
    }
}

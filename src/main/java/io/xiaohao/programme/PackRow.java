package io.xiaohao.programme;

import java.util.Map;

/**
 * One row of a pack's table.
 *
 * @param file the table's file
 * @param line the row as Excel counts it; the heading is row 1
 * @param cells heading → what stands in the cell, without space around it
 */
public record PackRow(String file, int line, Map<String, String> cells) {

    /** Cells are copied. */
    public PackRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in the cell; empty where it is blank or there is no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether nothing stands in the cell. */
    public boolean blank(String column) {
        return cell(column).isEmpty();
    }

    /** A fault of the cell. */
    public PackFault fault(String column, String message) {
        return new PackFault(file, line, column, message);
    }
}

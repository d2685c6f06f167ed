package io.xiaohao.document;

import java.util.List;

/**
 * Columns under one common heading.
 *
 * @param heading the common heading; null where each column stands for itself
 * @param columns from left to right
 */
public record SheetGroup(String heading, List<SheetColumn> columns) {

    /** The columns are copied. */
    public SheetGroup {
        columns = List.copyOf(columns);
    }

    /** A column that stands for itself. */
    public static SheetGroup alone(String header, int width) {
        return new SheetGroup(null, List.of(new SheetColumn(header, width)));
    }
}

package io.xiaohao.programme;

import java.util.List;

/**
 * One table of a pack.
 *
 * @param file the file's name
 * @param columns the headings, in their order
 * @param rows the rows in which something stands
 */
public record PackTable(String file, List<String> columns, List<PackRow> rows) {

    /** Lists are copied. */
    public PackTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

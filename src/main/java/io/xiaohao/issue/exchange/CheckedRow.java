package io.xiaohao.issue.exchange;

import java.util.List;
import java.util.Map;

/**
 * A row's values.
 *
 * @param number the row, as Excel counts
 * @param values by the names used in registering an issue; blank ones are left out, dates are yyyy-MM-dd
 * @param pictures lying in it, in the order of their columns
 */
record CheckedRow(int number, Map<String, String> values, List<RowPicture> pictures) {

    CheckedRow(int number, Map<String, String> values) {
        this(number, values, List.of());
    }

    String value(ImportColumn column) {
        return values.get(column.key());
    }

    CheckedRow with(List<RowPicture> lying) {
        return new CheckedRow(number, values, lying);
    }
}

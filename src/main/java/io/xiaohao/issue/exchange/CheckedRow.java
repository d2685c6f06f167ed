package io.xiaohao.issue.exchange;

import java.util.Map;

/**
 * A row's values.
 *
 * @param number the row, as Excel counts
 * @param values by the names used in registering an issue; blank ones are left out, dates are yyyy-MM-dd
 */
record CheckedRow(int number, Map<String, String> values) {

    String value(ImportColumn column) {
        return values.get(column.key());
    }
}

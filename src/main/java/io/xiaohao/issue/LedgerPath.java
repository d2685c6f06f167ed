package io.xiaohao.issue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way through the ledger: an index that gives issues in the wanted order, and what is equal for all on the way.
 *
 * @param index the index; null where the database is to choose
 * @param columns the columns that are walked along, those of the index before the id
 * @param sortedBy the one of them that puts issues in order; null where only the id does
 * @param descending whether it is walked backwards
 * @param status the one state on this way, or null for any
 */
record LedgerPath(String index, List<String> columns, String sortedBy, boolean descending, IssueStatus status) {

    LedgerPath {
        columns = List.copyOf(columns);
    }

    /** The latest first, the columns being equal for all. */
    static LedgerPath newest(String index, String... columns) {
        return new LedgerPath(index, List.of(columns), null, true, null);
    }

    /** By a column, the others of the index being equal for all. */
    static LedgerPath by(String sortedBy, String index, String... columns) {
        return new LedgerPath(index, List.of(columns), sortedBy, false, null);
    }

    LedgerPath within(IssueStatus only) {
        return new LedgerPath(index, columns, sortedBy, descending, only);
    }

    LedgerPath walked(boolean backwards) {
        return new LedgerPath(index, columns, sortedBy, backwards, status);
    }

    /** The same issues by another index, to be sorted as on this way. */
    LedgerPath from(String other) {
        List<String> order = sortedBy == null ? List.of() : List.of(sortedBy);
        return new LedgerPath(other, order, sortedBy, descending, status);
    }

    /** The table with the index named, as both databases spell it. */
    String table() {
        return index == null ? "issue i" : "issue i use index (" + index + ")";
    }

    /** By what issues from several ways are put in order. */
    String key() {
        return sortedBy == null ? "i.id" : "i." + sortedBy;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** Every column, since only so does H2 see that the index has the order already. */
    String order() {
        return Stream.concat(columns.stream(), Stream.of("id"))
                .map(column -> "i." + column + direction())
                .collect(Collectors.joining(", "));
    }
}

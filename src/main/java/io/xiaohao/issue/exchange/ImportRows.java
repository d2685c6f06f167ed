package io.xiaohao.issue.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the batches. A row's payload is deleted as soon as its issue is there: the ledger has it then. */
@Component
class ImportRows {

    private static final int INSERTED_AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the rows, each with the ids under which its pictures were stored. */
    void add(long batch, CheckedRows rows, StoredPictures pictures) {
        rows.forEachGroup(INSERTED_AT_ONCE, group -> insert(batch, group, pictures));
    }

    private void insert(long batch, List<CheckedRow> rows, StoredPictures pictures) {
        jdbc.batchUpdate(
                "insert into import_row (batch_id, row_no, payload) values (?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {batch, row.number(), RowPayload.write(pictures.valuesOf(row))})
                        .toList());
    }

    /** The next rows nothing has become of yet, below a row. */
    List<CheckedRow> pending(long batch, int below, int most) {
        return jdbc.query(
                "select row_no, payload from import_row where batch_id = ? and row_no > ?"
                        + " and issue_number is null and fault is null order by row_no limit ?",
                (row, number) -> new CheckedRow(row.getInt(1), RowPayload.read(row.getString(2))),
                batch,
                below,
                most);
    }

    int countPending(long batch) {
        Integer count = jdbc.queryForObject(
                "select count(*) from import_row where batch_id = ? and issue_number is null and fault is null",
                Integer.class,
                batch);
        return count == null ? 0 : count;
    }

    /** The numbers of the first and the last of a batch's issues so far; null where there is none. */
    Numbers numbers(long batch) {
        return new Numbers(number(batch, "asc"), number(batch, "desc"));
    }

    private String number(long batch, String order) {
        return jdbc
                .queryForList(
                        "select issue_number from import_row where batch_id = ? and issue_number is not null"
                                + " order by row_no " + order + " limit 1",
                        String.class,
                        batch)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Numbers of a batch's issues.
     *
     * @param first of the uppermost row
     * @param last of the lowest row
     */
    record Numbers(String first, String last) {}

    void made(long batch, List<CheckedRow> rows, List<String> numbers) {
        List<Object[]> arguments = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            arguments.add(new Object[] {numbers.get(i), batch, rows.get(i).number()});
        }
        jdbc.batchUpdate(
                "update import_row set issue_number = ?, payload = null where batch_id = ? and row_no = ?", arguments);
    }

    void refused(long batch, RowError error) {
        jdbc.update(
                "update import_row set fault = ?, fault_column = ? where batch_id = ? and row_no = ?",
                error.message(),
                error.column(),
                batch,
                error.row());
    }

    /** Rows that were refused after all, because what they name had changed since the check. */
    List<RowError> faults(long batch) {
        return jdbc.query(
                "select row_no, fault_column, fault from import_row where batch_id = ? and fault is not null"
                        + " order by row_no limit 1000",
                (row, number) -> new RowError(row.getInt(1), row.getString(2), row.getString(3)),
                batch);
    }
}

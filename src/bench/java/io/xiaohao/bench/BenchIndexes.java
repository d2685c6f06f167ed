package io.xiaohao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The indexes of the ledger's tables, put away while many rows are written: with them H2 writes most of their pages anew with
 * each commit, gigabytes of them, and MySQL reads their pages here and there.
 */
final class BenchIndexes {

    private static final List<String> TABLES =
            List.of("issue", "issue_responsible_unit", "issue_span", "issue_text", "issue_text_pair");

    private final List<String> made = new ArrayList<>();

    private BenchIndexes() {}

    /** Drops all but keys and what a foreign key needs. */
    static BenchIndexes dropped(JdbcTemplate jdbc, boolean h2) {
        BenchIndexes indexes = new BenchIndexes();
        if (h2) {
            indexes.dropOnH2(jdbc);
        } else {
            TABLES.forEach(table -> indexes.dropOnMySql(jdbc, table));
        }
        return indexes;
    }

    /** Makes them again. */
    void make(JdbcTemplate jdbc) {
        made.forEach(jdbc::execute);
    }

    private void dropOnH2(JdbcTemplate jdbc) {
        jdbc
                .queryForList("script nodata nopasswords nosettings table " + String.join(", ", TABLES), String.class)
                .stream()
                .filter(statement -> statement.startsWith("CREATE INDEX"))
                .forEach(made::add);
        made.forEach(statement -> jdbc.execute("drop index \"PUBLIC\".\""
                + statement.replaceFirst("(?s)CREATE INDEX \"PUBLIC\"\\.\"(\\w+)\".*", "$1") + "\""));
    }

    private void dropOnMySql(JdbcTemplate jdbc, String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.query(
                "select index_name, column_name from information_schema.statistics where table_schema = database()"
                        + " and table_name = ? and non_unique = 1 order by index_name, seq_in_index",
                row -> {
                    columns.merge(row.getString(1), row.getString(2), (some, more) -> some + ", " + more);
                },
                table);
        columns.values().removeIf(column -> column.startsWith("issue_id"));
        if (columns.isEmpty()) {
            return;
        }
        List<String> drops =
                columns.keySet().stream().map(name -> "drop index " + name).toList();
        jdbc.execute("alter table " + table + " " + String.join(", ", drops));
        List<String> adds = new ArrayList<>();
        columns.forEach((name, column) -> adds.add("add index " + name + " (" + column + ")"));
        made.add("alter table " + table + " " + String.join(", ", adds));
    }
}

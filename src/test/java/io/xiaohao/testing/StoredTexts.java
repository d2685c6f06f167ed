package io.xiaohao.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks for a word in every column of every table, ours and the engine's. */
public final class StoredTexts {

    private static final Set<Integer> TEXTS =
            Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.LONGNVARCHAR);
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private StoredTexts() {}

    /** The tables, in small letters, that have the word in a text or in the bytes of one. */
    public static Set<String> tablesWith(DataSource database, String word) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, List<Column>> table : columns(connection).entrySet()) {
                if (has(connection, table.getKey(), table.getValue(), word)) {
                    found.add(table.getKey().toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }

    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        Set<String> tables = new TreeSet<>();
        try (ResultSet row = metaData.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        Map<String, List<Column>> columns = new TreeMap<>();
        try (ResultSet row = metaData.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (row.next()) {
                Column column = new Column(row.getString("COLUMN_NAME"), row.getInt("DATA_TYPE"));
                boolean looked = TEXTS.contains(column.type()) || BYTES.contains(column.type());
                if (looked && tables.contains(row.getString("TABLE_NAME"))) {
                    columns.computeIfAbsent(row.getString("TABLE_NAME"), name -> new ArrayList<>())
                            .add(column);
                }
            }
        }
        return columns;
    }

    private static boolean has(Connection connection, String table, List<Column> columns, String word)
            throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        String names =
                columns.stream().map(column -> quote + column.name() + quote).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + names + " from " + quote + table + quote)) {
            while (row.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    if (has(row, i + 1, columns.get(i), word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean has(ResultSet row, int at, Column column, String word) throws SQLException {
        if (TEXTS.contains(column.type())) {
            String text = row.getString(at);
            return text != null && text.contains(word);
        }
        byte[] bytes = row.getBytes(at);
        return bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(word);
    }

    private record Column(String name, int type) {}
}

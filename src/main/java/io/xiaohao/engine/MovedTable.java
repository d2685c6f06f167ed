package io.xiaohao.engine;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that two databases have in common, and how its rows go from one to the other.
 *
 * @param name as the target spells it
 * @param sourceName as the source spells it
 * @param columns of the target; the source has the same
 */
record MovedTable(String name, String sourceName, List<Column> columns) {

    private static final int BATCH = 500;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /**
     * A column of the target.
     *
     * @param type from {@link Types}
     * @param wholeSeconds whether it is an instant without fraction, as all of the engine's on MySQL are
     */
    record Column(String name, int type, boolean wholeSeconds) {}

    /**
     * What a table holds.
     *
     * @param rows how many rows
     * @param digest the sum of the rows' SHA-256, whatever their order
     */
    record Content(long rows, BigInteger digest) {}

    /** Puts the source's rows in place of what the target has. */
    void copy(Connection source, Connection target) throws SQLException {
        try (Statement empty = target.createStatement()) {
            empty.executeUpdate("delete from " + name);
        }
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Statement select = source.createStatement();
                ResultSet rows = select.executeQuery(select(sourceName));
                PreparedStatement insert =
                        target.prepareStatement("insert into " + name + " (" + names() + ") values (" + places + ")")) {
            int waiting = 0;
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, value(rows, i + 1, columns.get(i)));
                }
                insert.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        target.commit();
    }

    Content contentOfSource(Connection source) throws SQLException {
        return content(source, sourceName);
    }

    Content contentOfTarget(Connection target) throws SQLException {
        return content(target, name);
    }

    private Content content(Connection connection, String spelled) throws SQLException {
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(select(spelled))) {
            while (rows.next()) {
                count++;
                sum = sum.add(digest(rows)).mod(MODULUS);
            }
        }
        return new Content(count, sum);
    }

    private BigInteger digest(ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        for (int i = 0; i < columns.size(); i++) {
            Object value = value(row, i + 1, columns.get(i));
            String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
            // With its length, so that no two rows read the same; null and "null" differ.
            String head = value == null ? "-" : text.length() + ":";
            digest.update((head + text).getBytes(StandardCharsets.UTF_8));
        }
        return new BigInteger(1, digest.digest());
    }

    /** The value in a form that does not depend on which database it comes from; instants as exactly as the target keeps them. */
    private static Object value(ResultSet row, int index, Column column) throws SQLException {
        Object value =
                switch (column.type()) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(index);
                    case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                        row.getLong(index);
                    case Types.DECIMAL, Types.NUMERIC -> row.getBigDecimal(index);
                    case Types.REAL, Types.FLOAT, Types.DOUBLE -> row.getDouble(index);
                    case Types.DATE -> row.getObject(index, LocalDate.class);
                    case Types.TIMESTAMP -> instant(row, index, column);
                    default -> row.getString(index);
                };
        return row.wasNull() ? null : value;
    }

    private static LocalDateTime instant(ResultSet row, int index, Column column) throws SQLException {
        LocalDateTime instant = row.getObject(index, LocalDateTime.class);
        ChronoUnit precision = column.wholeSeconds() ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
        return instant == null ? null : instant.truncatedTo(precision);
    }

    private String select(String spelled) {
        return "select " + names() + " from " + spelled;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package io.xiaohao.engine.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a database, read and filled row by row.
 *
 * @param name as its database spells it
 * @param columns those that are read and filled, in this order
 */
record Table(String name, List<Column> columns) {

    private static final int BATCH = 500;

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RowTaker {
        void take(Object[] row) throws SQLException, IOException;
    }

    /** Gives the rows to whoever fills a table. */
    @FunctionalInterface
    interface Rows {
        void into(RowTaker taker) throws SQLException, IOException;
    }

    /** Reads every row, whatever their order, without holding more than one of them. */
    void read(Connection connection, RowTaker taker) throws SQLException, IOException {
        try (Statement select = connection.createStatement()) {
            if (DatabaseSchema.isMySql(connection)) {
                // The driver would otherwise keep the whole table in memory.
                select.setFetchSize(Integer.MIN_VALUE);
            }
            try (ResultSet rows = select.executeQuery("select " + names() + " from " + name)) {
                while (rows.next()) {
                    taker.take(row(rows));
                }
            }
        }
    }

    /** What it holds now. */
    Content content(Connection connection) throws SQLException, IOException {
        Content.Sum sum = new Content.Sum();
        read(connection, sum::add);
        return sum.content();
    }

    /** Puts these rows in place of what it holds. */
    void fill(Connection connection, Rows rows) throws SQLException, IOException {
        try (Statement empty = connection.createStatement()) {
            empty.executeUpdate("delete from " + name);
        }
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + name + " (" + names() + ") values (" + places + ")")) {
            Filling filling = new Filling(insert);
            rows.into(filling);
            insert.executeBatch();
        }
        connection.commit();
    }

    /** The row as this table keeps it. */
    Object[] kept(Object[] row) {
        Object[] kept = new Object[row.length];
        for (int i = 0; i < row.length; i++) {
            kept[i] = columns.get(i).kept(row[i]);
        }
        return kept;
    }

    private Object[] row(ResultSet rows) throws SQLException {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).read(rows, i + 1);
        }
        return row;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private final class Filling implements RowTaker {

        private final PreparedStatement insert;
        private int waiting;

        Filling(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void take(Object[] row) throws SQLException {
            Object[] kept = kept(row);
            for (int i = 0; i < kept.length; i++) {
                insert.setObject(i + 1, kept[i]);
            }
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }
}

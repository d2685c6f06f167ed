package io.xiaohao.engine.data;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Moves everything from one database to an empty other one: the tables are made there as at a first start, filled, and
 * read again on both sides. Nobody may work on either meanwhile.
 */
final class DatabaseMove {

    private final DataSource source;
    private final DataSource target;

    DatabaseMove(DataSource source, DataSource target) {
        this.source = source;
        this.target = target;
    }

    /** A table as both sides have it: the same columns in the same order, read as exactly as the target keeps them. */
    private record Pair(Table source, Table target) {}

    /**
     * Moves all tables.
     *
     * @return by table what both sides hold now, in the order of their names
     * @throws Refusal where the target is not empty, the source is of another version, or a table differs afterwards
     */
    Map<String, Content> run() throws SQLException, IOException {
        try (Connection from = source.getConnection();
                Connection to = target.getConnection()) {
            makeTables(target, DatabaseSchema.isMySql(to));
            requireSameVersion(from, to);
            requireEmpty(to);
            List<Pair> tables = tables(from, to);
            to.setAutoCommit(false);
            DatabaseSchema.references(to, false);
            try {
                for (Pair table : tables) {
                    table.target().fill(to, taker -> table.source().read(from, taker));
                }
            } finally {
                DatabaseSchema.references(to, true);
            }
            return compared(tables, from, to);
        }
    }

    /** Our own tables and the engine's, as a first start makes them. */
    static void makeTables(DataSource database, boolean mysql) {
        DatabaseSchema.migrations(database, mysql).load().migrate();
        DatabaseSchema.makeEngineTables(database);
    }

    private static void requireSameVersion(Connection from, Connection to) throws SQLException {
        String here = DatabaseSchema.migration(from);
        String there = DatabaseSchema.migration(to);
        if (!there.equals(here)) {
            throw Refusal.conflict("原数据库的版本是 %s，本程序的是 %s，请先用本程序在原数据库上启动一次，再搬迁。".formatted(here, there));
        }
    }

    private static void requireEmpty(Connection to) throws SQLException {
        for (String table : List.of("programme", "issue", "ACT_RU_EXECUTION")) {
            if (!DatabaseSchema.one(to, "select count(*) from " + table).equals("0")) {
                throw Refusal.conflict("目标数据库里已有数据，请换一个空的数据库。");
            }
        }
    }

    private static List<Pair> tables(Connection from, Connection to) throws SQLException {
        Map<String, Table> here = DatabaseSchema.tables(from);
        Map<String, Table> there = DatabaseSchema.tables(to);
        if (!here.keySet().equals(there.keySet())) {
            throw Refusal.conflict("两个数据库的表不一样：原有 %s，目标有 %s。".formatted(here.keySet(), there.keySet()));
        }
        List<Pair> tables = new ArrayList<>();
        for (Map.Entry<String, Table> each : there.entrySet()) {
            tables.add(pair(here.get(each.getKey()), each.getValue()));
        }
        return tables;
    }

    /** The engine has a column or two on MySQL only; what the source has must all be there. */
    private static Pair pair(Table source, Table target) {
        List<String> known = source.columns().stream().map(Column::key).toList();
        List<Column> shared = target.columns().stream()
                .filter(column -> known.contains(column.key()))
                .toList();
        if (shared.size() < known.size()) {
            throw Refusal.conflict("目标数据库的表 %s 缺少原数据库里的列，不能搬迁。".formatted(target.name()));
        }
        return new Pair(new Table(source.name(), shared), new Table(target.name(), shared));
    }

    private static Map<String, Content> compared(List<Pair> tables, Connection from, Connection to)
            throws SQLException, IOException {
        Map<String, Content> contents = new TreeMap<>();
        for (Pair table : tables) {
            Content here = table.source().content(from);
            Content there = table.target().content(to);
            if (!here.equals(there)) {
                throw Refusal.conflict("表 %s 搬迁后不一致：原有 %d 行，现有 %d 行。目标数据库不能使用，请清空后重做。"
                        .formatted(table.target().name(), here.rows(), there.rows()));
            }
            contents.put(table.target().name(), there);
        }
        return contents;
    }
}

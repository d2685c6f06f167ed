package io.xiaohao.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.xiaohao.engine.MovedTable.Column;
import io.xiaohao.engine.MovedTable.Content;
import io.xiaohao.refusal.Refusal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;

/**
 * Moves everything from one database to an empty other one: the tables are made there as at a first start, filled, and
 * read again on both sides. Nobody may work on either meanwhile.
 */
final class DatabaseMove {

    private static final String MIGRATIONS = "flyway_schema_history";

    /** The size of an instant without fraction: yyyy-MM-dd HH:mm:ss. */
    private static final int WHOLE_SECONDS = 19;

    /** How each database came by its own tables. */
    private static final Set<String> OWN = Set.of(MIGRATIONS, "act_ge_schema_log");

    private final DataSource source;
    private final DataSource target;

    DatabaseMove(DataSource source, DataSource target) {
        this.source = source;
        this.target = target;
    }

    /** A pool as the engine wants it. */
    static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(4);
        if (url.startsWith("jdbc:mysql:")) {
            DatabaseDefaults.connection().forEach(pool::addDataSourceProperty);
        }
        return pool;
    }

    /**
     * Moves all tables.
     *
     * @return by table what both sides hold now, in the order of their names
     * @throws Refusal where the target is not empty, the source is of another version, or a table differs afterwards
     */
    Map<String, Content> run() throws SQLException {
        try (Connection from = source.getConnection();
                Connection to = target.getConnection()) {
            boolean mysql = isMySql(to);
            makeTables(target, mysql);
            requireSameVersion(from, to);
            requireEmpty(to);
            List<MovedTable> tables = tables(from, to);
            to.setAutoCommit(false);
            references(to, mysql, false);
            try {
                for (MovedTable table : tables) {
                    table.copy(from, to);
                }
            } finally {
                references(to, mysql, true);
            }
            return compared(tables, from, to);
        }
    }

    /** Our own tables and the engine's, as a first start makes them. */
    static void makeTables(DataSource database, boolean mysql) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .placeholders(DatabaseDefaults.placeholders(mysql))
                .load()
                .migrate();
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setMetricsEnabled(false);
        // As the product has it: no tables of cases.
        engine.setCmmnEnabled(false);
        engine.buildProcessEngine().close();
    }

    private static void requireSameVersion(Connection from, Connection to) throws SQLException {
        String migrations = "select max(\"version\") from \"" + MIGRATIONS + "\" where \"success\" = true";
        String here = one(from, isMySql(from) ? migrations.replace('"', '`') : migrations);
        String there = one(to, isMySql(to) ? migrations.replace('"', '`') : migrations);
        if (!there.equals(here)) {
            throw Refusal.conflict("原数据库的版本是 %s，本程序的是 %s，请先用本程序在原数据库上启动一次，再搬迁。".formatted(here, there));
        }
    }

    private static void requireEmpty(Connection to) throws SQLException {
        if (!one(to, "select count(*) from programme").equals("0")
                || !one(to, "select count(*) from issue").equals("0")
                || !one(to, "select count(*) from ACT_RU_EXECUTION").equals("0")) {
            throw Refusal.conflict("目标数据库里已有数据，请换一个空的数据库。");
        }
    }

    private static List<MovedTable> tables(Connection from, Connection to) throws SQLException {
        Map<String, String> here = names(from);
        Map<String, String> there = names(to);
        if (!here.keySet().equals(there.keySet())) {
            throw Refusal.conflict("两个数据库的表不一样：原有 %s，目标有 %s。".formatted(here.keySet(), there.keySet()));
        }
        List<MovedTable> tables = new ArrayList<>();
        for (Map.Entry<String, String> table : there.entrySet()) {
            String sourceName = here.get(table.getKey());
            tables.add(new MovedTable(
                    table.getValue(),
                    sourceName,
                    shared(table.getValue(), columns(from, sourceName), columns(to, table.getValue()))));
        }
        return tables;
    }

    /** The engine has a column or two on MySQL only; what the source has must all be there. */
    private static List<Column> shared(String table, List<Column> here, List<Column> there) {
        List<String> names = here.stream().map(DatabaseMove::spelledAlike).toList();
        List<Column> shared = there.stream()
                .filter(column -> names.contains(spelledAlike(column)))
                .toList();
        if (shared.size() < here.size()) {
            throw Refusal.conflict("目标数据库的表 %s 缺少原数据库里的列，不能搬迁。".formatted(table));
        }
        return shared;
    }

    private static String spelledAlike(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** By the name in lower case, since H2 writes all in upper case and MySQL as they were made. */
    private static Map<String, String> names(Connection connection) throws SQLException {
        Map<String, String> names = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                names.put(name.toLowerCase(Locale.ROOT), name);
            }
        }
        names.keySet().removeAll(OWN);
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                // The name is a pattern to the driver, in which _ is any character.
                if (rows.getString("TABLE_NAME").equals(table)) {
                    int type = rows.getInt("DATA_TYPE");
                    boolean seconds = type == Types.TIMESTAMP && rows.getInt("COLUMN_SIZE") <= WHOLE_SECONDS;
                    columns.add(new Column(rows.getString("COLUMN_NAME"), type, seconds));
                }
            }
        }
        return columns;
    }

    private static Map<String, Content> compared(List<MovedTable> tables, Connection from, Connection to)
            throws SQLException {
        Map<String, Content> contents = new TreeMap<>();
        for (MovedTable table : tables) {
            Content here = table.contentOfSource(from);
            Content there = table.contentOfTarget(to);
            if (!here.equals(there)) {
                throw Refusal.conflict("表 %s 搬迁后不一致：原有 %d 行，现有 %d 行。目标数据库不能使用，请清空后重做。"
                        .formatted(table.name(), here.rows(), there.rows()));
            }
            contents.put(table.name(), there);
        }
        return contents;
    }

    /** Tables are filled in the order of their names, whatever refers to what. */
    private static void references(Connection to, boolean mysql, boolean checked) throws SQLException {
        String statement = mysql ? "set foreign_key_checks = " : "set referential_integrity ";
        try (Statement set = to.createStatement()) {
            set.execute(statement + (mysql ? (checked ? "1" : "0") : checked));
        }
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }

    private static String one(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}

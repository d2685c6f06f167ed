package io.xiaohao.engine.data;

import io.xiaohao.engine.DatabaseDefaults;
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
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of a database: how they are made, which there are, which version they have. */
final class DatabaseSchema {

    /** Where the migrations that were done are noted. */
    static final String MIGRATIONS = "flyway_schema_history";

    /** The size of an instant without fraction: yyyy-MM-dd HH:mm:ss. */
    private static final int WHOLE_SECONDS = 19;

    private DatabaseSchema() {}

    static boolean isMySql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }

    /** Our own migrations, not yet applied. */
    static FluentConfiguration migrations(DataSource database, boolean mysql) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .placeholders(DatabaseDefaults.placeholders(mysql));
    }

    /** The engine's tables, as a first start makes them. */
    static void makeEngineTables(DataSource database) {
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

    /** The last of our own migrations that was done. */
    static String migration(Connection connection) throws SQLException {
        String quote = isMySql(connection) ? "`" : "\"";
        return one(
                connection,
                "select max(\"version\") from \"%s\" where \"success\" = true"
                        .formatted(MIGRATIONS)
                        .replace("\"", quote));
    }

    /** The version of the engine that made its tables, or brought them up to date last. */
    static String engine(Connection connection) throws SQLException {
        return one(connection, "select max(VERSION_) from ACT_GE_SCHEMA_LOG");
    }

    /**
     * All tables with all their columns, but those by which a database knows how it came by its tables.
     *
     * @return by the name in lower case, since H2 writes all in upper case and MySQL as they were made
     */
    static Map<String, Table> tables(Connection connection) throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        for (String name : names(connection)) {
            tables.put(name.toLowerCase(Locale.ROOT), new Table(name, columns(connection, name)));
        }
        tables.keySet().removeAll(Set.of(MIGRATIONS, "act_ge_schema_log"));
        return tables;
    }

    /** The names of all tables without exception. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** Tables are filled in the order of their names, whatever refers to what. */
    static void references(Connection connection, boolean checked) throws SQLException {
        execute(
                connection,
                isMySql(connection)
                        ? "set foreign_key_checks = " + (checked ? 1 : 0)
                        : "set referential_integrity " + checked);
    }

    static String one(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                // The name is a pattern to the driver, in which _ is any character.
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.add(column(rows));
                }
            }
        }
        return columns;
    }

    private static Column column(ResultSet row) throws SQLException {
        int type = row.getInt("DATA_TYPE");
        return new Column(
                row.getString("COLUMN_NAME"),
                type,
                type == Types.TIMESTAMP && row.getInt("COLUMN_SIZE") <= WHOLE_SECONDS,
                "YES".equals(row.getString("IS_AUTOINCREMENT")));
    }
}

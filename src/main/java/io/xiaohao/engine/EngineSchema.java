package io.xiaohao.engine;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the engine's own tables lack, added once they are there; doing it again changes nothing.
 *
 * <p>An index on the parent of a task: every task that is completed is asked for its children, and without it the whole
 * table is read. One on the order in which the task list shows them, or H2 sorts all of them for each page. And on MySQL 9 an incident cannot be deleted while its own foreign keys point at itself with a cascade
 * ("exceeds max tables limit of 30"), so that a repaired job could never go on; the engine deletes what belongs
 * together by itself and needs no cascade.
 */
@Component
class EngineSchema extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSchema.class);
    private static final Map<String, String> INDEXES =
            Map.of("XH_IDX_TASK_PARENT", "PARENT_TASK_ID_", "XH_IDX_TASK_OLDEST", "CREATE_TIME_, ID_");
    private static final List<String> CASCADES = List.of("ACT_FK_INC_CAUSE", "ACT_FK_INC_RCAUSE");

    private final DataSource dataSource;

    EngineSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = dataSource.getConnection()) {
            addIndexes(connection);
            dropCascades(connection);
        } catch (SQLException failed) {
            throw new ProcessEngineException("The engine's tables could not be completed", failed);
        }
    }

    private static void addIndexes(Connection connection) throws SQLException {
        Set<String> present = indexes(connection, "ACT_RU_TASK");
        for (Map.Entry<String, String> index : INDEXES.entrySet()) {
            if (!present.contains(index.getKey())) {
                execute(connection, "create index " + index.getKey() + " on ACT_RU_TASK(" + index.getValue() + ")");
            }
        }
    }

    private static void dropCascades(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
            return;
        }
        Set<String> present = foreignKeys(connection, "ACT_RU_INCIDENT");
        for (String cascade : CASCADES) {
            if (present.contains(cascade)) {
                execute(connection, "alter table ACT_RU_INCIDENT drop foreign key " + cascade);
            }
        }
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getIndexInfo(connection.getCatalog(), null, table, false, true)) {
            return names(rows, "INDEX_NAME");
        }
    }

    private static Set<String> foreignKeys(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getImportedKeys(connection.getCatalog(), null, table)) {
            return names(rows, "FK_NAME");
        }
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
            String name = rows.getString(column);
            if (name != null) {
                names.add(name.toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        LOG.info("Completing the engine's tables: {}", statement);
        try (Statement ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }
}

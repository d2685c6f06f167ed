package io.xiaohao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine's own tables are given. */
@XiaohaoTest
class EngineSchemaTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    EngineSchema schema;

    @Autowired
    ProcessEngine engine;

    @Test
    void theChildrenOfATaskAreFoundByAnIndex() throws Exception {
        assertThat(indexedColumns("ACT_RU_TASK")).contains("PARENT_TASK_ID_");
    }

    @Test
    void doingItAgainChangesNothing() throws Exception {
        Set<String> before = indexedColumns("ACT_RU_TASK");

        schema.postProcessEngineBuild(engine);

        assertThat(indexedColumns("ACT_RU_TASK")).isEqualTo(before);
    }

    private Set<String> indexedColumns(String table) throws Exception {
        Set<String> columns = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet rows =
                        connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, false, true)) {
            while (rows.next()) {
                columns.add(String.valueOf(rows.getString("COLUMN_NAME")).toUpperCase(Locale.ROOT));
            }
        }
        return columns;
    }
}

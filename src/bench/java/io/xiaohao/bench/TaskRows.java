package io.xiaohao.bench;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open tasks by the hundred thousand, as rows: each with its process instance, its candidate group and its programme, copied
 * from those of one task that the engine made.
 */
final class TaskRows {

    private static final int CHUNK = 5_000;
    private static final long MINUTE = 60_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, Object> instance;
    private final Map<String, Object> task;
    private final Map<String, Object> link;
    private final Map<String, Object> variable;

    /** Copies of the one task that there is. */
    TaskRows(BenchApplication product) {
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = product.bean(TransactionTemplate.class);
        this.task = one("select * from ACT_RU_TASK");
        Object of = task.get("PROC_INST_ID_");
        this.instance = one("select * from ACT_RU_EXECUTION where ID_ = '" + of + "'");
        this.link = one("select * from ACT_RU_IDENTITYLINK where TASK_ID_ is not null and GROUP_ID_ is not null");
        this.variable = one("select * from ACT_RU_VARIABLE where NAME_ = 'programme' and EXECUTION_ID_ = '" + of + "'");
    }

    private Map<String, Object> one(String select) {
        return jdbc.queryForList(select + " limit 1").get(0);
    }

    /** Adds so many, taking turns among the groups; one a minute was made, the last just now. */
    void add(int number, List<String> groups) {
        for (int first = 0; first < number; first += CHUNK) {
            int from = first;
            transactions.executeWithoutResult(status -> addChunk(from, Math.min(number, from + CHUNK), number, groups));
        }
    }

    private void addChunk(int first, int last, int number, List<String> groups) {
        List<Map<String, Object>> instances = new ArrayList<>();
        List<Map<String, Object>> tasks = new ArrayList<>();
        List<Map<String, Object>> links = new ArrayList<>();
        List<Map<String, Object>> variables = new ArrayList<>();
        long now = System.currentTimeMillis();
        for (int i = first; i < last; i++) {
            String of = "bench-" + i;
            instances.add(with(
                    instance, "ID_", of, "PROC_INST_ID_", of, "ROOT_PROC_INST_ID_", of, "BUSINESS_KEY_", "T-" + i));
            Timestamp created = new Timestamp(now - (number - i) * MINUTE);
            tasks.add(with(task, "ID_", of, "PROC_INST_ID_", of, "EXECUTION_ID_", of, "CREATE_TIME_", created));
            links.add(with(link, "ID_", of, "TASK_ID_", of, "GROUP_ID_", groups.get(i % groups.size())));
            variables.add(with(variable, "ID_", of, "PROC_INST_ID_", of, "EXECUTION_ID_", of, "VAR_SCOPE_", of));
        }
        insert("ACT_RU_EXECUTION", instances);
        insert("ACT_RU_TASK", tasks);
        insert("ACT_RU_IDENTITYLINK", links);
        insert("ACT_RU_VARIABLE", variables);
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... values) {
        Map<String, Object> other = new LinkedHashMap<>(row);
        for (int i = 0; i < values.length; i += 2) {
            other.put((String) values[i], values[i + 1]);
        }
        return other;
    }

    private void insert(String table, List<Map<String, Object>> rows) {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        String marks = String.join(", ", java.util.Collections.nCopies(columns.size(), "?"));
        jdbc.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")",
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toArray())
                        .toList());
    }
}

package io.xiaohao.engine.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds what belongs to the tasks of a page but stands elsewhere, in one statement for each kind of thing. */
@Component
class TaskDetails {

    private final JdbcClient database;

    TaskDetails(JdbcClient database) {
        this.database = database;
    }

    /** The tasks with their programmes and groups, in the order of the rows. */
    List<DeskTask> complete(List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> programmes = programmes(rows);
        Map<String, List<String>> groups = groups(rows);
        return rows.stream()
                .map(row -> row.with(programmes.get(row.processInstance()), groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<String, String> programmes(List<TaskRow> rows) {
        Set<String> instances = rows.stream().map(TaskRow::processInstance).collect(Collectors.toSet());
        Map<String, String> programmes = new HashMap<>();
        database.sql("""
                        select EXECUTION_ID_, TEXT_ from ACT_RU_VARIABLE
                        where EXECUTION_ID_ in (:instances) and NAME_ = 'programme'
                        """).param("instances", instances).query(row -> {
            programmes.put(row.getString("EXECUTION_ID_"), row.getString("TEXT_"));
        });
        return programmes;
    }

    private Map<String, List<String>> groups(List<TaskRow> rows) {
        Map<String, List<String>> groups = new HashMap<>();
        database.sql("""
                        select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                        where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null
                        order by GROUP_ID_
                        """)
                .param("tasks", rows.stream().map(TaskRow::id).toList())
                .query(row -> {
                    groups.computeIfAbsent(row.getString("TASK_ID_"), task -> new ArrayList<>())
                            .add(row.getString("GROUP_ID_"));
                });
        return groups;
    }
}

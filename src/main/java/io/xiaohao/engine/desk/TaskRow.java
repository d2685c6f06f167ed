package io.xiaohao.engine.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

/** A task as the engine's table has it. */
record TaskRow(
        String id,
        String task,
        String name,
        String processInstance,
        LocalDateTime due,
        LocalDateTime created,
        String assignee,
        String about) {

    static TaskRow of(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("PROC_INST_ID_"),
                time(row.getTimestamp("DUE_DATE_")),
                time(row.getTimestamp("CREATE_TIME_")),
                row.getString("ASSIGNEE_"),
                row.getString("BUSINESS_KEY_"));
    }

    DeskTask with(String programme, List<String> groups) {
        return new DeskTask(id, task, name, about, programme, due, created, assignee, groups);
    }

    private static LocalDateTime time(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toLocalDateTime();
    }
}

package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads the open tasks with what they are about and who may take them, oldest first. Straight from the engine's tables:
 * its own query would ask for the process and the candidates of every task apart.
 */
@StageOnly
public class TasksInHand {

    private static final String TASKS = """
            select t.ID_, t.TASK_DEF_KEY_, t.NAME_, p.BUSINESS_KEY_, t.CREATE_TIME_, t.ASSIGNEE_, l.USER_ID_, l.GROUP_ID_
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
            where t.SUSPENSION_STATE_ = 1 and t.TENANT_ID_ = :government and p.BUSINESS_KEY_ is not null and %s
            order by t.CREATE_TIME_, l.USER_ID_, l.GROUP_ID_""";
    private static final String CREATED_BEFORE = TASKS.formatted("t.CREATE_TIME_ < :moment");
    private static final String OF_KEY = TASKS.formatted("t.TASK_DEF_KEY_ = :key");
    private static final String ABOUT = TASKS.formatted("p.BUSINESS_KEY_ = :about");

    /**
     * As they appeared. Of one moment, as they were made where the engine's ids are numbers, as in a rehearsal; else by
     * what they are about, because ids that are random would play every demonstration differently.
     */
    static final Comparator<TaskInHand> TASK_ORDER =
            Comparator.comparing(TaskInHand::created).thenComparing(TasksInHand::inOneMoment);

    private final JdbcClient database;

    TasksInHand(JdbcClient database) {
        this.database = database;
    }

    /** The government's open tasks that appeared before the moment. */
    public List<TaskInHand> createdBefore(LocalDateTime moment, String government) {
        return found(database.sql(CREATED_BEFORE).param("moment", Timestamp.valueOf(moment)), government);
    }

    /** The government's open tasks of the processes with the business key. */
    public List<TaskInHand> about(String businessKey, String government) {
        return found(database.sql(ABOUT).param("about", businessKey), government);
    }

    /** The government's open tasks of a key. */
    public List<TaskInHand> ofKey(String key, String government) {
        return found(database.sql(OF_KEY).param("key", key), government);
    }

    private static List<TaskInHand> found(StatementSpec statement, String government) {
        List<Row> rows = statement
                .param("government", government)
                .query(TasksInHand::row)
                .list();
        return collect(rows).stream().sorted(TASK_ORDER).toList();
    }

    /** As {@link #TASK_ORDER} says of tasks that appeared at one moment. */
    private static int inOneMoment(TaskInHand one, TaskInHand other) {
        boolean numbered = Stream.of(one, other).allMatch(task -> task.id().matches("\\d+"));
        Comparator<TaskInHand> order = numbered
                ? Comparator.comparingLong(task -> Long.parseLong(task.id()))
                : Comparator.comparing(TaskInHand::about).thenComparing(TaskInHand::key);
        return order.compare(one, other);
    }

    /** Whether the task is still there. */
    boolean isOpen(TaskInHand task) {
        return database.sql("select count(*) from ACT_RU_TASK where ID_ = :id")
                        .param("id", task.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A task with one of its candidates, as a row of the join has it. */
    private record Row(TaskInHand task, String user, String group) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        TaskInHand task = new TaskInHand(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("BUSINESS_KEY_"),
                row.getTimestamp("CREATE_TIME_").toLocalDateTime(),
                row.getString("ASSIGNEE_"),
                new ArrayList<>(),
                new TreeSet<>());
        return new Row(task, row.getString("USER_ID_"), row.getString("GROUP_ID_"));
    }

    private static List<TaskInHand> collect(List<Row> rows) {
        Map<String, TaskInHand> tasks = new LinkedHashMap<>();
        for (Row row : rows) {
            TaskInHand task = tasks.computeIfAbsent(row.task().id(), id -> row.task());
            if (row.user() != null) {
                task.candidates().add(row.user());
            }
            if (row.group() != null) {
                task.groups().add(row.group());
            }
        }
        return List.copyOf(tasks.values());
    }
}

package io.xiaohao.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine holds, read from its tables: its live instances, and by instance the tasks, timers and messages that
 * they wait for.
 *
 * @param instances the live process instances
 * @param tasks keys of the open tasks, by instance
 * @param timers ids of the timer events waited for, by instance
 * @param messages names of the messages waited for, by instance
 */
record EngineState(
        List<Instance> instances,
        Map<String, List<String>> tasks,
        Map<String, List<String>> timers,
        Map<String, List<String>> messages) {

    /** A live instance of a process, and what it is about. */
    record Instance(String id, String process, String government, String about) {

        /** What tells its issue from every other government's. */
        String subject() {
            return government + " " + about;
        }
    }

    static EngineState read(JdbcClient jdbc) {
        return new EngineState(
                instances(jdbc),
                byInstance(jdbc, "select PROC_INST_ID_, TASK_DEF_KEY_ from ACT_RU_TASK"),
                byInstance(
                        jdbc,
                        "select J.PROCESS_INSTANCE_ID_, D.ACT_ID_ from ACT_RU_JOB J"
                                + " join ACT_RU_JOBDEF D on D.ID_ = J.JOB_DEF_ID_"
                                + " where J.TYPE_ = 'timer' and J.PROCESS_INSTANCE_ID_ is not null"),
                byInstance(
                        jdbc,
                        "select PROC_INST_ID_, EVENT_NAME_ from ACT_RU_EVENT_SUBSCR"
                                + " where EVENT_TYPE_ = 'message' and PROC_INST_ID_ is not null"));
    }

    private static List<Instance> instances(JdbcClient jdbc) {
        return jdbc.sql("select E.ID_, D.KEY_, E.TENANT_ID_, E.BUSINESS_KEY_ from ACT_RU_EXECUTION E"
                        + " join ACT_RE_PROCDEF D on D.ID_ = E.PROC_DEF_ID_ where E.PARENT_ID_ is null")
                .query((row, number) ->
                        new Instance(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static Map<String, List<String>> byInstance(JdbcClient jdbc, String instanceAndName) {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.sql(instanceAndName).query(row -> {
            found.computeIfAbsent(row.getString(1), instance -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return found;
    }

    List<Instance> instancesOf(String process) {
        return instances.stream()
                .filter(instance -> instance.process().equals(process))
                .toList();
    }

    List<String> tasksOf(Instance instance) {
        return tasks.getOrDefault(instance.id(), List.of());
    }

    List<String> timersOf(Instance instance) {
        return timers.getOrDefault(instance.id(), List.of());
    }

    List<String> messagesOf(Instance instance) {
        return messages.getOrDefault(instance.id(), List.of());
    }
}

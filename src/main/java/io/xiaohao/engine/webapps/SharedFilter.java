package io.xiaohao.engine.webapps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks that everybody of its groups finds in Tasklist. Expressions are evaluated for whoever looks.
 *
 * @param name its name, unique among the shared ones
 * @param description what it holds
 * @param query which tasks
 * @param groups the groups that see it; {@link #EVERYBODY} for all
 */
record SharedFilter(String name, String description, Function<TaskService, TaskQuery> query, Set<String> groups) {

    /** Instead of a group: all of them. */
    static final String EVERYBODY = "*";

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusDays(3).toDate()}";
    private static final String COLOUR = "#1f5f8b";

    /** All of them, in the order in which Tasklist shows them. */
    static List<SharedFilter> all() {
        return List.of(
                new SharedFilter(
                        "待我办理",
                        "我已签收的，以及我可以签收的任务",
                        tasks -> tasks.createTaskQuery()
                                .or()
                                .taskAssigneeExpression(ME)
                                .taskCandidateUserExpression(ME)
                                .endOr(),
                        Set.of(EVERYBODY)),
                new SharedFilter(
                        "本单位待办",
                        "本单位（本组）的全部任务，包括同事已签收的",
                        tasks -> tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .includeAssignedTasks(),
                        Set.of(EVERYBODY)),
                new SharedFilter(
                        "即将到期",
                        "三天内到期的任务",
                        tasks -> tasks.createTaskQuery().dueAfterExpression(NOW).dueBeforeExpression(SOON),
                        Set.of(EVERYBODY)),
                new SharedFilter(
                        "已超期",
                        "办理期限已过的任务",
                        tasks -> tasks.createTaskQuery().dueBeforeExpression(NOW),
                        Set.of(EVERYBODY)),
                new SharedFilter(
                        "待核查",
                        "现场核查与回头看",
                        tasks -> tasks.createTaskQuery().taskDefinitionKeyIn("verify-rectification", "recheck-issue"),
                        Set.of("supervision")),
                new SharedFilter(
                        "待审批",
                        "延期、改派、挂账和销号的审批",
                        tasks -> tasks.createTaskQuery()
                                .taskDefinitionKeyIn(
                                        "decide-extension", "decide-transfer", "decide-shelving", "approve-closure"),
                        Set.of("headquarters", "leaders")));
    }

    /** How Tasklist shows it. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority());
        properties.put("color", COLOUR);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        return properties;
    }

    private int priority() {
        List<String> names = all().stream().map(SharedFilter::name).toList();
        return (names.indexOf(name) + 1) * 10;
    }
}

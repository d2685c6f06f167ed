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
    private static final String TOMORROW = "${dateTime().plusDays(1).toDate()}";
    private static final String COLOUR = "#1f5f8b";

    private static final String[] CHECKS = {"verify-rectification", "recheck-issue", "confirm-commitments"};
    private static final String[] SUPERVISION_WORK = {"review-weekly-report", "record-visit", "score-object"};
    private static final String[] DECISIONS = {
        "decide-extension",
        "decide-transfer",
        "decide-shelving",
        "approve-closure",
        "decide-appeal",
        "approve-bulletin",
        "approve-escalation",
        "confirm-consequences"
    };
    private static final String[] REGISTRATIONS = {
        "dispatch-issue", "record-evaluation", "confirm-measure", "record-decision"
    };
    private static final String[] INTERVIEWS = {"schedule-interview", "record-interview"};

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
                new SharedFilter("即将到期", "已到提醒时间、尚未到期的任务", SharedFilter::dueSoon, Set.of(EVERYBODY)),
                new SharedFilter(
                        "已超期",
                        "办理期限已过的任务",
                        tasks -> tasks.createTaskQuery().dueBeforeExpression(NOW),
                        Set.of(EVERYBODY)),
                ofTasks("待核查", "现场核查、回头看和承诺核实", Set.of("supervision"), CHECKS),
                ofTasks("督战与考评", "周报审阅、督战记录和考评打分", Set.of("supervision"), SUPERVISION_WORK),
                ofTasks("待审批", "整改、考评、处置和结果运用中等待决定的事项", Set.of("headquarters", "leaders"), DECISIONS),
                ofTasks("待登记", "问题交办、节点评估、处置落实和结果运用登记", Set.of("headquarters"), REGISTRATIONS),
                ofTasks("约谈", "约谈安排和约谈记录", Set.of("discipline", "organization", "supervision"), INTERVIEWS));
    }

    private static SharedFilter ofTasks(String name, String description, Set<String> groups, String... keys) {
        return new SharedFilter(
                name, description, tasks -> tasks.createTaskQuery().taskDefinitionKeyIn(keys), groups);
    }

    /**
     * A task's follow-up date is when it is reminded of, which turns the light yellow. A task without one is due soon
     * within a day: either it has none and is due by tomorrow, or it is reminded of already.
     */
    private static TaskQuery dueSoon(TaskService tasks) {
        return tasks.createTaskQuery()
                .dueAfterExpression(NOW)
                .followUpBeforeOrNotExistentExpression(NOW)
                .or()
                .followUpBeforeExpression(NOW)
                .dueBeforeExpression(TOMORROW)
                .endOr();
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

package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.StrandedTask;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the administrators' pages say in Chinese of what the engine names in English. */
final class OperationsWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Map<String, String> JOBS = Map.of(
            "async-continuation", "异步执行",
            "timer-transition", "定时触发",
            "timer-intermediate-transition", "定时等待",
            "timer-start-event", "定时启动",
            "timer-start-event-subprocess", "定时启动（子流程）",
            "timer-task-listener", "任务到时提醒",
            "history-cleanup", "历史清理");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "人工任务"),
            Map.entry("serviceTask", "系统办理"),
            Map.entry("businessRuleTask", "规则判断"),
            Map.entry("exclusiveGateway", "分支判断"),
            Map.entry("parallelGateway", "并行"),
            Map.entry("inclusiveGateway", "分支判断"),
            Map.entry("eventBasedGateway", "等待事件"),
            Map.entry("subProcess", "子流程"),
            Map.entry("callActivity", "调用流程"),
            Map.entry("multiInstanceBody", "逐项办理"),
            Map.entry("startEvent", "开始"),
            Map.entry("messageStartEvent", "开始（消息）"),
            Map.entry("startTimerEvent", "定时开始"),
            Map.entry("boundaryTimer", "到时提醒"),
            Map.entry("boundaryMessage", "收到消息"),
            Map.entry("boundaryError", "出错转办"),
            Map.entry("intermediateTimer", "定时等待"),
            Map.entry("intermediateMessageCatch", "等待消息"));

    private static final Map<Pattern, String> ADVICE = advice();

    private OperationsWords() {}

    static String minute(LocalDateTime at) {
        return at == null ? null : MINUTE.format(at);
    }

    static String second(LocalDateTime at) {
        return at == null ? null : SECOND.format(at);
    }

    /** The kind of a job. */
    static String job(String kind) {
        return kind == null ? "作业" : JOBS.getOrDefault(kind, "作业");
    }

    /** The kind of an element. */
    static String kind(String kind) {
        String known = KINDS.get(kind);
        if (known != null) {
            return known;
        }
        return kind.endsWith("EndEvent") ? "结束" : "事件";
    }

    /** What to do about a failure with this message. */
    static String advice(String message) {
        if (message == null) {
            return "处置事项的内容不在此显示。请按作业编号在日志中查明原因，排除后重试。";
        }
        return ADVICE.entrySet().stream()
                .filter(each -> each.getKey().matcher(message).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("请按作业编号在日志中查明原因，排除后重试；仍失败的，把信息和编号告诉技术支持。");
    }

    private static Map<Pattern, String> advice() {
        Map<Pattern, String> advice = new LinkedHashMap<>();
        advice.put(
                Pattern.compile("(?i)deadlock|lock wait|lock timeout|optimistic|concurrent"), "多为几项操作同时修改同一数据，直接重试即可。");
        advice.put(
                Pattern.compile("(?i)connection|communications|socket|timed? ?out"),
                "多为数据库或网络曾经中断。确认 /actuator/health 显示 UP，再重试。");
        advice.put(Pattern.compile("(?i)no space|disk|I/O"), "多为磁盘写满。清出空间后重试。");
        advice.put(Pattern.compile("\\p{IsHan}"), "业务规则不允许这一步。按左边这句话改正账号、组织或方案的设置，再重试。");
        return advice;
    }

    /** Why nobody can take the task. */
    static String cause(StrandedTask task) {
        return switch (task.cause()) {
            case CLAIMED_BY_NOBODY -> "已由账号“%s”签收，但这个账号已不存在。".formatted(task.assignee());
            case EMPTY_GROUP -> "组%s里没有这个县（州）的人。".formatted(groups(task));
            case UNKNOWN_ACCOUNT -> "只能由账号“%s”办理，但这个账号已不存在。".formatted(String.join("”“", task.accounts()));
            case NO_CANDIDATE -> "流程没有给它指定任何人。";
        };
    }

    private static String groups(StrandedTask task) {
        return task.groups().stream()
                .map(group -> group.name().equals(group.id())
                        ? "“%s”".formatted(group.id())
                        : "“%s”（%s）".formatted(group.name(), group.id()))
                .collect(Collectors.joining("、"));
    }

    /** What to do about it. */
    static String advice(StrandedTask.Cause cause) {
        return switch (cause) {
            case CLAIMED_BY_NOBODY -> "取消签收，同组的人就能重新签收。组里没有别人的，再把接手的人加入组。";
            case EMPTY_GROUP -> "请安全管理员（没有设的，由系统管理员）在“系统管理”里把接手的人加入这个组，并确认他已加入本县（州）。" + "任务随即出现在他的“我的任务”里。";
            case UNKNOWN_ACCOUNT -> "先做岗位交接，以后的任务就给接任的人。这一件：用原来的账号名给接手的人建账号，加入本县（州），他就能办。";
            case NO_CANDIDATE -> "多为方案包的责任关系缺了人或单位。核对方案包，再把任务名称和编号告诉技术支持，由其给任务加上候选组。";
        };
    }
}

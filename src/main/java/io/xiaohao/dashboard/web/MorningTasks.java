package io.xiaohao.dashboard.web;

import io.xiaohao.dashboard.MorningRole;
import io.xiaohao.dashboard.TaskWords;
import io.xiaohao.dashboard.WaitingTask;
import io.xiaohao.dashboard.WaitingTasks.Waiting;
import io.xiaohao.dashboard.web.MorningView.Kind;
import io.xiaohao.dashboard.web.MorningView.Task;
import io.xiaohao.dashboard.web.MorningView.Tasks;
import io.xiaohao.page.PageAddress;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what waits into words: how many of each kind, and what is due first. */
final class MorningTasks {

    private static final int SHOWN = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private MorningTasks() {}

    static Tasks of(Set<MorningRole> roles, Waiting waiting, TaskWords words, LocalDateTime now) {
        List<WaitingTask> first = waiting.tasks().stream().limit(SHOWN).toList();
        Map<String, String> about = words.of(first.stream().map(WaitingTask::id).toList());
        Map<String, List<WaitingTask>> byName = waiting.tasks().stream()
                .collect(Collectors.groupingBy(WaitingTask::name, LinkedHashMap::new, Collectors.toList()));
        List<Kind> kinds = byName.entrySet().stream()
                .map(each -> new Kind(
                        each.getKey(),
                        PageAddress.of(waiting.href())
                                .with("task", each.getValue().get(0).key())
                                .href(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .filter(task -> isLate(task, now))
                                .count()))
                .toList();
        return new Tasks(
                title(roles),
                waiting.tasks().size() + (waiting.more() ? "+" : ""),
                waiting.href(),
                kinds,
                first.stream()
                        .map(task -> row(task, about.getOrDefault(task.id(), task.about()), now))
                        .toList());
    }

    private static String title(Set<MorningRole> roles) {
        if (roles.contains(MorningRole.LEADER)) {
            return "等我决定";
        }
        if (roles.contains(MorningRole.HEADQUARTERS)) {
            return "等我处理";
        }
        return roles.contains(MorningRole.SUPERVISION) ? "等我核查、督战" : "等我办理";
    }

    private static Task row(WaitingTask task, String about, LocalDateTime now) {
        return new Task(task.name(), about, task.href(), due(task, now), isLate(task, now));
    }

    private static boolean isLate(WaitingTask task, LocalDateTime now) {
        return task.due() != null && !task.due().isAfter(now);
    }

    /** What is due at midnight, or a minute before, was to be done by the end of that day. */
    private static String due(WaitingTask task, LocalDateTime now) {
        if (task.due() == null) {
            return DAY.format(task.since()) + "收到";
        }
        LocalDateTime last = task.due().minusMinutes(1);
        boolean endOfDay = task.due().plusMinutes(1).toLocalDate().isAfter(last.toLocalDate());
        String when = endOfDay ? DAY.format(last) : MINUTE.format(task.due());
        return isLate(task, now) ? "应于" + when + "办结，已过期" : "应于" + when + (endOfDay ? "办结" : "前办结");
    }
}

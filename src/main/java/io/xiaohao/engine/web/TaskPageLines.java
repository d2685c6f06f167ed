package io.xiaohao.engine.web;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.engine.desk.DeskTask;
import io.xiaohao.engine.web.TaskPageView.TaskGroup;
import io.xiaohao.engine.web.TaskPageView.TaskLine;
import io.xiaohao.engine.webapps.TaskCard;
import io.xiaohao.engine.webapps.TaskSheets;
import io.xiaohao.form.TaskFacts.FactCard;
import io.xiaohao.page.PageAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts one's tasks in the order of their urgency, each with what it is about. */
@Component
class TaskPageLines {

    /** An issue's light turns yellow on the second working day before its deadline; a task's due day is told as early. */
    private static final int SOON_WORKING_DAYS = 2;

    private static final Map<String, String> STYLES =
            Map.of("GREEN", "green", "YELLOW", "yellow", "RED", "red", "SERIOUS", "serious");

    private final TaskSheets sheets;
    private final WorkingDays workingDays;
    private final Clock clock;

    TaskPageLines(TaskSheets sheets, WorkingDays workingDays, Clock clock) {
        this.sheets = sheets;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private enum Urgency {
        OVERDUE("已超期"),
        SOON("即将到期"),
        OTHER("其他");

        private final String heading;

        Urgency(String heading) {
            this.heading = heading;
        }
    }

    /** The tasks by urgency, in each group by their due time. */
    List<TaskGroup> groups(List<DeskTask> tasks, PageAddress list, String openId) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, TaskCard> cards = sheets
                .cards(tasks.stream().map(DeskTask::id).toList())
                .stream()
                .collect(Collectors.toMap(TaskCard::id, Function.identity()));
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate soon = workingDays.after(now.toLocalDate(), SOON_WORKING_DAYS);
        Map<Urgency, List<TaskLine>> lines = new EnumMap<>(Urgency.class);
        tasks.stream()
                .sorted(Comparator.comparing(DeskTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(task -> lines.computeIfAbsent(urgency(task, now, soon), urgency -> new ArrayList<>())
                        .add(line(task, cards.get(task.id()), now, list, openId)));
        return lines.entrySet().stream()
                .map(group -> new TaskGroup(
                        group.getKey().heading, group.getKey().name().toLowerCase(Locale.ROOT), group.getValue()))
                .toList();
    }

    private static Urgency urgency(DeskTask task, LocalDateTime now, LocalDate soon) {
        if (task.due() == null) {
            return Urgency.OTHER;
        }
        if (task.due().isBefore(now)) {
            return Urgency.OVERDUE;
        }
        return task.due().toLocalDate().isAfter(soon) ? Urgency.OTHER : Urgency.SOON;
    }

    private static TaskLine line(DeskTask task, TaskCard card, LocalDateTime now, PageAddress list, String openId) {
        String href = list.at("/tasks/" + task.id()).href();
        boolean current = task.id().equals(openId);
        boolean mine = task.assignee() != null;
        String due = due(task, now);
        if (card == null) {
            return new TaskLine(href, task.name(), mine, task.about(), null, null, due, null, null, current);
        }
        if (card.facts() != null) {
            FactCard facts = card.facts();
            return new TaskLine(
                    href,
                    task.name(),
                    mine,
                    facts.heading(),
                    style(facts.light()) == null ? null : facts.lightLabel(),
                    style(facts.light()),
                    due,
                    facts.text(),
                    null,
                    current);
        }
        String light = style(card.light());
        return new TaskLine(
                href,
                task.name(),
                mine,
                card.number(),
                light == null ? null : card.lightLabel(),
                light,
                due,
                text(card),
                card.leadUnit(),
                current);
    }

    private static String due(DeskTask task, LocalDateTime now) {
        if (task.due() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), task.due().toLocalDate());
        String when = "期限 " + task.due().toLocalDate();
        if (task.due().isBefore(now)) {
            return when + (days == 0 ? "，今天已超时" : "，已超期 %d 天".formatted(-days));
        }
        return when + (days == 0 ? "，今天到期" : days == 1 ? "，明天到期" : "");
    }

    /** Where it is and what was found. */
    static String text(TaskCard card) {
        String place = Stream.of(card.area(), card.place())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return place + "：" + card.description();
    }

    private static String style(String light) {
        String name = light == null ? null : STYLES.get(light);
        return name == null ? null : "xh-light-" + name;
    }
}

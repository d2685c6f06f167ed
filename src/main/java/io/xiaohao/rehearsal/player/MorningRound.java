package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.About;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tasks autopilot takes up at 10:00 of a working day: those that appeared on an earlier day, except what is
 * neglected that day, and what a step at that moment or later completes.
 */
final class MorningRound {

    /** When autopilot works. */
    static final LocalTime HOUR = LocalTime.of(10, 0);

    private final List<Neglected> neglected;
    private final Map<String, LocalDateTime> lastCompletion = new HashMap<>();
    private final List<Step> looseCompletions;

    MorningRound(List<Neglected> neglected, List<Step> steps) {
        this.neglected = List.copyOf(neglected);
        steps.stream()
                .filter(step -> step.verb() == Verb.COMPLETE)
                .forEach(step -> lastCompletion.merge(
                        key(step.content().asText(), step.about().businessKey()),
                        step.at(),
                        (one, other) -> one.isAfter(other) ? one : other));
        this.looseCompletions = steps.stream()
                .filter(step -> step.verb() == Verb.COMPLETE)
                .filter(step -> About.isLoose(step.content().asText()))
                .toList();
    }

    /** The tasks it takes up now, in the order given. */
    List<TaskInHand> takenUp(List<TaskInHand> open, LocalDateTime now) {
        LocalDateTime today = now.toLocalDate().atStartOfDay();
        return open.stream()
                .filter(task -> task.created().isBefore(today))
                .filter(task -> !isLeftToAStep(task, now))
                .filter(task -> neglected.stream().noneMatch(neglect -> neglect.covers(task, now.toLocalDate())))
                .toList();
    }

    private boolean isLeftToAStep(TaskInHand task, LocalDateTime now) {
        LocalDateTime last = lastCompletion.get(key(task.key(), task.about()));
        return last != null && !last.isBefore(now) || isLeftToALooseStep(task, now);
    }

    private boolean isLeftToALooseStep(TaskInHand task, LocalDateTime now) {
        return looseCompletions.stream()
                .filter(step -> !step.at().isBefore(now))
                .anyMatch(step -> step.completes(task.key(), task.about()));
    }

    private static String key(String task, String about) {
        return task + "\n" + about;
    }
}

package io.xiaohao.demo;

import io.xiaohao.demo.picture.Shot;
import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.player.Players;
import io.xiaohao.rehearsal.player.TasksInHand;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What people do in a demonstration, each under the account that holds the task, as they would at their desks. */
@DemoOnly
class DemoPeople {

    private static final String EVIDENCE = "evidenceIds";

    private final Players players;
    private final TasksInHand tasks;
    private final TaskDesk desk;
    private final IssueRegistration registration;
    private final EvidenceStore evidence;

    DemoPeople(
            Players players, TasksInHand tasks, TaskDesk desk, IssueRegistration registration, EvidenceStore evidence) {
        this.players = players;
        this.tasks = tasks;
        this.desk = desk;
        this.registration = registration;
        this.evidence = evidence;
    }

    /** Puts the story's issue on the list with a picture of what is out of order; found on that day where the story does not say. */
    void register(DemoStory story, DemoStage stage) {
        Map<String, String> values = new LinkedHashMap<>();
        story.values().forEach((name, value) -> values.put(name, stage.days().plain(value)));
        values.putIfAbsent("discoveredOn", stage.now().toLocalDate().toString());
        String account = players.named(story.by(), stage.government());
        String number = players.as(account, () -> {
            if (story.scene() != null) {
                values.put(EVIDENCE, upload(Shot.BEFORE, DemoCamera.found(story, Shot.BEFORE, stage), stage));
            }
            return registration.register(stage.programme(), values);
        });
        stage.keepNumber(story.name(), number);
    }

    /** Claims or completes the task of the step. */
    void act(DemoStory story, DemoStep step, DemoStage stage) {
        String number = stage.number(story.name());
        String about = step.part() == 0 ? number : number + "-" + step.part();
        TaskInHand task = open(step.task(), about, stage);
        if (step.claimOnly()) {
            claim(task, stage);
            return;
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        step.answers().forEach((name, value) -> answers.put(name, given(value, stage)));
        complete(task, answers, () -> pictures(story, step, stage), stage);
    }

    /** Completes a task without pictures. */
    void complete(TaskInHand task, Map<String, Object> answers, DemoStage stage) {
        complete(task, answers, () -> "", stage);
    }

    /** The open tasks of a key about the programme's issues, oldest first. */
    List<TaskInHand> open(String key, DemoStage stage) {
        return tasks.createdBefore(stage.now(), stage.government()).stream()
                .filter(task -> task.key().equals(key) && stage.knows(task.about()))
                .toList();
    }

    private TaskInHand open(String key, String about, DemoStage stage) {
        List<TaskInHand> open = tasks.about(about, stage.government());
        return open.stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DemoFault("任务“%s”（%s）此时不在待办中，待办是“%s”。"
                        .formatted(
                                key, about, open.stream().map(TaskInHand::key).collect(Collectors.joining("、")))));
    }

    private void claim(TaskInHand task, DemoStage stage) {
        String account = players.whoDoes(task, stage.government());
        players.as(account, () -> {
            desk.claim(task.id(), account);
            return account;
        });
    }

    private void complete(TaskInHand task, Map<String, Object> answers, Supplier<String> pictures, DemoStage stage) {
        String account = players.whoDoes(task, stage.government());
        players.as(account, () -> {
            String taken = pictures.get();
            if (!taken.isEmpty()) {
                answers.put(EVIDENCE, taken);
            }
            desk.complete(task.id(), account, answers);
            return account;
        });
    }

    /** Uploads the pictures in the name of whoever is signed in; their ids. */
    private String pictures(DemoStory story, DemoStep step, DemoStage stage) {
        return step.pictures().stream()
                .map(shot -> upload(shot, DemoCamera.handedIn(story, step, shot, stage), stage))
                .collect(Collectors.joining("、"));
    }

    private String upload(Shot shot, byte[] jpeg, DemoStage stage) {
        return evidence.store(stage.government(), shot.label() + ".jpg", new ByteArrayInputStream(jpeg))
                .id();
    }

    /** A value with relative days and references to other stories made plain, in lists and maps too. */
    private static Object given(Object value, DemoStage stage) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> given(each, stage)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, each) -> plain.put(String.valueOf(name), given(each, stage)));
            return plain;
        }
        if (value instanceof String text) {
            return text.startsWith("@")
                    ? stage.number(text.substring(1))
                    : stage.days().plain(text);
        }
        return value;
    }
}

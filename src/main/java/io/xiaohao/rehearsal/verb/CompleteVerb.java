package io.xiaohao.rehearsal.verb;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.About;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code complete}: an open task is completed with the answers given. */
@StageOnly
class CompleteVerb implements RehearsalVerb {

    @Override
    public Verb verb() {
        return Verb.COMPLETE;
    }

    @Override
    public void play(Step step, Stage stage) {
        String key = step.content().asText();
        About about = step.about();
        TaskInHand task = stage.openTasks(key, about).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(notOpen(key, about, stage)));
        stage.complete(task, step.account(), new LinkedHashMap<>(step.with()));
    }

    private static String notOpen(String key, About about, Stage stage) {
        List<String> open = stage.openTaskKeys(about);
        String hint = open.isEmpty() ? "此刻没有待办" : "此刻的待办是 " + String.join("、", open);
        return "任务“%s”（%s）在 %s 不在待办中：“%s”%s。".formatted(key, about, stage.now(), about, hint);
    }
}

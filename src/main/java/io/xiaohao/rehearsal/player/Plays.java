package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each kind of task is done well. */
@StageOnly
class Plays {

    private final Map<String, AutopilotPlay> plays;

    Plays(List<AutopilotPlay> plays) {
        this.plays = plays.stream().collect(Collectors.toUnmodifiableMap(AutopilotPlay::task, Function.identity()));
    }

    /** What autopilot answers. */
    Map<String, Object> answers(TaskInHand task, Stage stage) {
        AutopilotPlay play = plays.get(task.key());
        if (play == null) {
            throw new RehearsalFailure("自动办理还不会办理任务“%s”（%s）。".formatted(task.name(), task.key()), null);
        }
        return play.answers(task, stage);
    }

    /** The answers with what the task needs besides. */
    Map<String, Object> complement(TaskInHand task, Map<String, Object> answers, Stage stage) {
        AutopilotPlay play = plays.get(task.key());
        return play == null ? answers : play.complement(task, answers, stage);
    }
}

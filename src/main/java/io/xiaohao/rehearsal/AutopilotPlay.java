package io.xiaohao.rehearsal;

import java.util.Map;

/** How somebody does one kind of task well; a bean of each kind is found by itself. */
public interface AutopilotPlay {

    /** The task's key. */
    String task();

    /** What autopilot answers. */
    Map<String, Object> answers(TaskInHand task, Stage stage);

    /** What is added to the answers of a step (or of autopilot) before the task is completed; nothing by default. */
    default Map<String, Object> complement(TaskInHand task, Map<String, Object> answers, Stage stage) {
        return answers;
    }
}

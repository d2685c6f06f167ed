package io.xiaohao.rehearsal.play;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The unit rectifies and hands in; as many pictures as the issue needs are added where none is named. */
@StageOnly
class RectifyIssuePlay implements AutopilotPlay {

    private static final String EVIDENCE = "evidenceIds";

    private final IssueLedger ledger;

    RectifyIssuePlay(IssueLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String task() {
        return "rectify-issue";
    }

    @Override
    public Map<String, Object> answers(TaskInHand task, Stage stage) {
        return Map.of("outcome", "SUBMITTED", "measures", "已按要求整改完成");
    }

    @Override
    public Map<String, Object> complement(TaskInHand task, Map<String, Object> answers, Stage stage) {
        boolean named = !String.valueOf(answers.getOrDefault(EVIDENCE, "")).isBlank();
        if (named || !"SUBMITTED".equals(answers.get("outcome"))) {
            return answers;
        }
        int asked = ledger.picturesNeeded(stage.programme().code(), task.about());
        int needed = Math.max(asked, stage.photographsEverything() ? 1 : 0);
        if (needed == 0) {
            return answers;
        }
        Map<String, Object> complete = new LinkedHashMap<>(answers);
        complete.put(
                EVIDENCE,
                IntStream.range(0, needed)
                        .mapToObj(picture -> stage.picture(task.about()))
                        .collect(Collectors.joining("、")));
        return complete;
    }
}

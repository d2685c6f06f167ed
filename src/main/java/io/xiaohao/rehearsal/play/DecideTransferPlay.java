package io.xiaohao.rehearsal.play;

import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.Map;

/** Headquarters transfers to the unit proposed; where none was, to another by responsibility. */
@StageOnly
class DecideTransferPlay implements AutopilotPlay {

    private final IssuesInHand issues;
    private final LeadUnits leadUnits;

    DecideTransferPlay(IssuesInHand issues, LeadUnits leadUnits) {
        this.issues = issues;
        this.leadUnits = leadUnits;
    }

    @Override
    public String task() {
        return "decide-transfer";
    }

    @Override
    public Map<String, Object> answers(TaskInHand task, Stage stage) {
        IssueInHand issue = issues.of(task, stage);
        if (issue.requestedUnit() != null) {
            return Map.of("approved", true);
        }
        return Map.of("approved", true, "leadUnit", leadUnits.choose(stage.programme(), issue));
    }
}

package io.xiaohao.rehearsal.play;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headquarters assigns by responsibility; where the kind has no default deadline and none was given, it sets one in 20
 * working days.
 */
@StageOnly
class DispatchIssuePlay implements AutopilotPlay {

    private static final int DAYS_WHERE_NO_DEFAULT = 20;

    private final IssuesInHand issues;
    private final LeadUnits leadUnits;
    private final DecisionTables decisionTables;
    private final WorkingDays workingDays;

    DispatchIssuePlay(
            IssuesInHand issues, LeadUnits leadUnits, DecisionTables decisionTables, WorkingDays workingDays) {
        this.issues = issues;
        this.leadUnits = leadUnits;
        this.decisionTables = decisionTables;
        this.workingDays = workingDays;
    }

    @Override
    public String task() {
        return "dispatch-issue";
    }

    @Override
    public Map<String, Object> answers(TaskInHand task, Stage stage) {
        IssueInHand issue = issues.of(task, stage);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("decision", "ASSIGN");
        if (issue.leadUnit() == null) {
            answers.put("leadUnit", leadUnits.choose(stage.programme(), issue));
        }
        if (!issue.hasDeadline() && !hasDefaultDeadline(stage.programme(), issue.kind())) {
            answers.put(
                    "deadline",
                    workingDays
                            .after(stage.now().toLocalDate(), DAYS_WHERE_NO_DEFAULT)
                            .toString());
        }
        return answers;
    }

    private boolean hasDefaultDeadline(Programme programme, String kind) {
        return decisionTables
                        .decide(programme.code(), "issue-deadlines", Map.of("kind", kind))
                        .get("workingDays")
                != null;
    }
}

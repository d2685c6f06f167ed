package io.xiaohao.rehearsal.play;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.time.LocalDate;
import java.util.Map;

/** The leader shelves until the day asked for; for 20 working days where none was, or it has come already. */
@StageOnly
class DecideShelvingPlay implements AutopilotPlay {

    private static final int DAYS_WHERE_NONE_ASKED = 20;

    private final IssuesInHand issues;
    private final WorkingDays workingDays;

    DecideShelvingPlay(IssuesInHand issues, WorkingDays workingDays) {
        this.issues = issues;
        this.workingDays = workingDays;
    }

    @Override
    public String task() {
        return "decide-shelving";
    }

    @Override
    public Map<String, Object> answers(TaskInHand task, Stage stage) {
        LocalDate today = stage.now().toLocalDate();
        LocalDate asked = issues.of(task, stage).requestedDay();
        LocalDate until =
                asked != null && asked.isAfter(today) ? asked : workingDays.after(today, DAYS_WHERE_NONE_ASKED);
        return Map.of("approved", true, "reviewDate", until.toString());
    }
}

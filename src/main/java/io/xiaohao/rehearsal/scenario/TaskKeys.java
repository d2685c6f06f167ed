package io.xiaohao.rehearsal.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of the contract's tasks, so that a misspelt one is found before anything is played. */
final class TaskKeys {

    static final Set<String> ALL = Set.of(
            "dispatch-issue",
            "rectify-issue",
            "confirm-submission",
            "decide-extension",
            "decide-transfer",
            "decide-shelving",
            "verify-rectification",
            "approve-closure",
            "recheck-issue",
            "submit-weekly-report",
            "review-weekly-report",
            "record-visit",
            "record-evaluation",
            "score-object",
            "state-contribution",
            "decide-appeal",
            "approve-bulletin",
            "confirm-consequences",
            "record-decision",
            "approve-escalation",
            "schedule-interview",
            "record-interview",
            "confirm-commitments",
            "confirm-measure");

    private TaskKeys() {}

    static void check(String key, int line, List<ScenarioFault> faults) {
        if (!ALL.contains(key)) {
            faults.add(new ScenarioFault(line, "没有任务“%s”，可用：%s。".formatted(key, String.join("、", new TreeSet<>(ALL)))));
        }
    }
}

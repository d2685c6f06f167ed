package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueLedger.HistoryLine;
import java.time.OffsetDateTime;
import java.util.List;

/** One line of the history in JSON. */
record HistoryBody(
        OffsetDateTime at, String actor, int round, String act, String label, String text, List<String> evidenceIds) {

    static HistoryBody of(HistoryLine line) {
        return new HistoryBody(
                IssueBody.offset(line.at()),
                line.actor(),
                line.round(),
                line.act().name(),
                line.act().label(),
                line.text(),
                line.evidenceIds() == null
                        ? List.of()
                        : List.of(line.evidenceIds().split("、")));
    }
}

package io.xiaohao.issue.paper;

import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueView;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that papers tell of an issue, read at one moment.
 *
 * @param issue the issue as it stands
 * @param programme its programme
 * @param office who issues papers about it
 * @param picturesNeeded how many pictures handing it in takes
 * @param history what happened to it, oldest first
 */
public record IssueFile(
        IssueView issue, Programme programme, String office, int picturesNeeded, List<HistoryLine> history) {

    /** The history is copied. */
    public IssueFile {
        history = List.copyOf(history);
    }

    /** The lines of these acts, oldest first. */
    List<HistoryLine> lines(Set<IssueAct> acts) {
        return history.stream().filter(line -> acts.contains(line.act())).toList();
    }

    /** The last line of these acts in the present round. */
    Optional<HistoryLine> lastInRound(Set<IssueAct> acts) {
        return lines(acts).stream()
                .filter(line -> line.round() == issue.round())
                .reduce((earlier, later) -> later);
    }

    /** The last line of these acts that came with evidence, in the round. */
    Optional<HistoryLine> lastWithEvidence(Set<IssueAct> acts, int round) {
        return lines(acts).stream()
                .filter(line -> line.round() == round && line.evidenceIds() != null)
                .reduce((earlier, later) -> later);
    }
}

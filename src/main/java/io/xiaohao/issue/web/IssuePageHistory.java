package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.web.IssuePageView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The history as a page shows it: the newest first, who did it by name, a heading where a round begins. */
final class IssuePageHistory {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_TEXT = 400;

    private IssuePageHistory() {}

    /** The lines, given the newest first; {@code all} leaves nothing out and cuts nothing. */
    static List<Line> lines(List<HistoryLine> newest, Map<String, String> names, boolean all) {
        boolean rounds = !newest.isEmpty() && newest.get(0).round() > 1;
        List<Line> lines = new ArrayList<>();
        int round = 0;
        for (HistoryLine line : newest.subList(0, all ? newest.size() : Math.min(MOST_LINES, newest.size()))) {
            String heading = rounds && line.round() != round ? "第%d轮".formatted(line.round()) : null;
            round = line.round();
            lines.add(line(line, names.get(line.actor()), all, heading));
        }
        return lines;
    }

    /** Whether everything is shown even where it is not asked for. */
    static boolean isShort(List<HistoryLine> history) {
        return history.size() <= MOST_LINES
                && history.stream()
                        .allMatch(line ->
                                line.text() == null || line.text().equals(PageText.cut(line.text(), LONGEST_TEXT)));
    }

    private static Line line(HistoryLine line, String actor, boolean all, String heading) {
        return new Line(
                PageText.minute(line.at()),
                actor,
                line.act().label(),
                tone(line.act()),
                all ? line.text() : PageText.cut(line.text(), LONGEST_TEXT),
                IssuePagePictures.ids(line).size(),
                heading);
    }

    private static String tone(IssueAct act) {
        return switch (act) {
            case CLOSED, VERIFIED, CLOSURE_APPROVED, RECHECK_PASSED -> "tone-good";
            case REMINDED, DISPATCH_LATE, VERIFICATION_LATE -> "tone-warn";
            case OVERDUE, SERIOUSLY_OVERDUE, RETURNED, RELAPSED, SIGN_OFF_REFUSED -> "tone-bad";
            case SHELVED, REJECTED, MERGED -> "tone-quiet";
            default -> "tone-plain";
        };
    }
}

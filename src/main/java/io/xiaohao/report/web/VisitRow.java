package io.xiaohao.report.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.report.visit.Visit;
import io.xiaohao.report.visit.VisitBoard.Seen;
import java.util.List;

/**
 * A visit's line on the page.
 *
 * @param object whom it is to
 * @param group who makes it
 * @param state how far it is
 * @param style the style class of the state
 * @param method how it was made, or null
 * @param when when it was recorded, or until when it can be
 * @param words what was found in words, or null
 * @param random whether it is random supervision
 * @param place the point drawn, or null
 * @param further whether it is a further one
 * @param found the numbers of what it put on the list
 * @param about the numbers of what it was about
 */
record VisitRow(
        String object,
        String group,
        String state,
        String style,
        String method,
        String when,
        String words,
        boolean random,
        String place,
        boolean further,
        List<String> found,
        List<String> about) {

    static VisitRow of(Seen seen) {
        Visit visit = seen.visit();
        String when = visit.outcome()
                .map(outcome -> ChineseDate.toTheMinute(outcome.at()))
                .orElse(
                        visit.isOpen()
                                ? "最迟"
                                        + ChineseDate.of(
                                                visit.weekEndsAt().toLocalDate().minusDays(1))
                                : "");
        return new VisitRow(
                visit.object(),
                visit.groupName(),
                state(visit),
                style(visit),
                visit.outcome().map(outcome -> outcome.method().label()).orElse(null),
                when,
                visit.outcome().map(Visit.Outcome::findings).orElse(null),
                visit.drawn(),
                visit.place(),
                !visit.owed(),
                seen.found(),
                seen.about());
    }

    private static String state(Visit visit) {
        if (visit.outcome().isPresent()) {
            return "已督战";
        }
        if (visit.isOpen()) {
            return "待督战";
        }
        return visit.owed() ? "未督战" : "已取消";
    }

    private static String style(Visit visit) {
        if (visit.outcome().isPresent()) {
            return "milestone-met";
        }
        if (visit.isOpen()) {
            return "milestone-evaluating";
        }
        return visit.owed() ? "milestone-missed" : "milestone-quiet";
    }
}

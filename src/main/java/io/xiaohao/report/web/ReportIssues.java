package io.xiaohao.report.web;

import io.xiaohao.report.ReportFigures.Line;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.web.ReportView.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Issues of a report as pages list them. */
final class ReportIssues {

    private ReportIssues() {}

    static List<Issue> of(List<Line> lines) {
        return lines.stream().map(ReportIssues::of).toList();
    }

    static Issue of(Line line) {
        return new Issue(
                line.number(),
                ReportWords.shortened(line.description()),
                line.lightLabel(),
                "light-" + line.light().toLowerCase(Locale.ROOT),
                line.status(),
                day(line.discoveredOn()),
                day(line.deadline()));
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}

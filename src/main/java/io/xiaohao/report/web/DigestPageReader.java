package io.xiaohao.report.web;

import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.digest.WeeklyDigest;
import io.xiaohao.report.digest.WeeklyDigest.Entry;
import io.xiaohao.report.digest.WeeklyDigest.Totals;
import io.xiaohao.report.digest.WeeklyDigests;
import io.xiaohao.report.web.DigestView.Demand;
import io.xiaohao.report.web.DigestView.Line;
import io.xiaohao.report.web.DigestView.Longest;
import io.xiaohao.report.web.DigestView.Reported;
import io.xiaohao.report.web.ReportsView.Way;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what the page of a digest shows. */
@Component
class DigestPageReader {

    private static final int MOST_WEEKS = 12;

    private final SeenDigests seen;
    private final WeeklyDigests digests;

    DigestPageReader(SeenDigests seen, WeeklyDigests digests) {
        this.seen = seen;
        this.digests = digests;
    }

    DigestView read(Programme programme, String code, String object) {
        ReportWeek week = ReportWeek.parse(code);
        WeeklyDigest digest = seen.digest(programme, week, object);
        return new DigestView(
                "%s%s%s汇总"
                        .formatted(
                                object == null ? "" : object,
                                week.label(),
                                digest.form().label()),
                programme.name(),
                week.label(),
                week.days(),
                ReportAddresses.reports(programme, week),
                object == null ? null : ReportAddresses.digest(programme, week, null),
                ReportWords.minute(digest.asOf()),
                ReportAddresses.digestPaper(programme, week, object),
                weeks(programme, week, object),
                reported(programme, week, digest),
                List.of(
                        "未销号",
                        "本周新增",
                        "本周销号",
                        "超期",
                        "严重超期",
                        "挂账",
                        programme.pack().words().rectificationRate()),
                digest.entries().stream()
                        .map(entry -> line(programme, week, entry))
                        .toList(),
                object == null ? sum(digest.whole()) : null,
                digest.longestOpen().stream()
                        .map(each -> new Longest(each.object(), ReportIssues.of(each.issue()), each.days() + "天"))
                        .toList(),
                digest.demands().stream()
                        .map(each -> new Demand(
                                each.object(), each.text(), each.since().toString(), each.timesNotMet() + "次"))
                        .toList(),
                digest.forecast() == null ? null : digest.forecast().sentence());
    }

    private List<Way> weeks(Programme programme, ReportWeek shown, String object) {
        return digests.weeks(programme.code()).stream()
                .limit(MOST_WEEKS)
                .map(week -> new Way(week.label(), ReportAddresses.digest(programme, week, object), week.equals(shown)))
                .toList();
    }

    private static List<Reported> reported(Programme programme, ReportWeek week, WeeklyDigest digest) {
        return Arrays.stream(WeeklyDigest.ReportState.values())
                .filter(state -> digest.count(state) > 0)
                .map(state -> new Reported(
                        state.label(),
                        digest.count(state),
                        style(state),
                        digest.entries().stream()
                                .filter(entry -> entry.state() == state)
                                .map(entry -> new Way(entry.object(), address(programme, week, entry), false))
                                .toList()))
                .toList();
    }

    private static Line line(Programme programme, ReportWeek week, Entry entry) {
        ReportFigures figures = entry.figures();
        return new Line(
                entry.object(),
                ReportAddresses.digest(programme, week, entry.object()),
                entry.group(),
                entry.state().label(),
                style(entry.state()),
                List.of(
                        text(figures.open()),
                        text(figures.registered()),
                        text(figures.closed()),
                        text(figures.overdue()),
                        text(figures.serious()),
                        text(figures.shelved()),
                        figures.rateText()));
    }

    private static Line sum(Totals all) {
        return new Line(
                "合计",
                null,
                null,
                null,
                null,
                List.of(
                        text(all.open()),
                        text(all.registered()),
                        text(all.closed()),
                        text(all.overdue()),
                        text(all.serious()),
                        text(all.shelved()),
                        all.rateText()));
    }

    /** The report, where there is one; nobody can look at what was not to be reported. */
    private static String address(Programme programme, ReportWeek week, Entry entry) {
        return entry.state() == WeeklyDigest.ReportState.NOT_NEEDED
                ? null
                : ReportAddresses.report(programme, week, entry.object());
    }

    private static String style(WeeklyDigest.ReportState state) {
        return switch (state) {
            case IN_TIME -> "state-closed";
            case LATE, RETURNED -> "state-registered";
            case MISSING, NOT_ASKED -> "state-overdue";
            case NOT_NEEDED -> "state-rejected";
        };
    }

    private static String text(long count) {
        return String.valueOf(count);
    }
}

package io.xiaohao.report.digest;

import io.xiaohao.issue.FigureScope;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.Light;
import io.xiaohao.issue.Standing;
import io.xiaohao.issue.StandingLedger;
import io.xiaohao.milestone.MilestoneOutlook;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.FigureCount;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportFigures.Forecast;
import io.xiaohao.report.ReportFiling;
import io.xiaohao.report.ReportForm;
import io.xiaohao.report.ReportRules;
import io.xiaohao.report.ReportStatus;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.Reporter;
import io.xiaohao.report.Reporters;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import io.xiaohao.report.digest.WeeklyDigest.Demand;
import io.xiaohao.report.digest.WeeklyDigest.Entry;
import io.xiaohao.report.digest.WeeklyDigest.Longest;
import io.xiaohao.report.digest.WeeklyDigest.ReportState;
import io.xiaohao.report.digest.WeeklyDigest.Totals;
import io.xiaohao.report.visit.OpenDemands;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a week's digest together as of a moment. */
@Component
class DigestCount {

    private static final int MOST_LONGEST = 20;

    private final ReportCalendar calendar;
    private final Reporters reporters;
    private final WeeklyReports reports;
    private final FigureCount figures;
    private final StandingLedger ledger;
    private final OpenDemands openDemands;
    private final MilestoneOutlook outlook;

    DigestCount(
            ReportCalendar calendar,
            Reporters reporters,
            WeeklyReports reports,
            FigureCount figures,
            StandingLedger ledger,
            OpenDemands openDemands,
            MilestoneOutlook outlook) {
        this.calendar = calendar;
        this.reporters = reporters;
        this.reports = reports;
        this.figures = figures;
        this.ledger = ledger;
        this.openDemands = openDemands;
        this.outlook = outlook;
    }

    WeeklyDigest count(Programme programme, ReportWeek week, LocalDateTime asOf) {
        ReportRules rules = calendar.rules(programme.code());
        Map<String, WeeklyReport> filed = reports.ofWeek(programme.code(), week).stream()
                .collect(Collectors.toMap(WeeklyReport::objectCode, Function.identity()));
        List<Entry> entries = reporters.everybody(programme, rules.asked()).stream()
                .map(reporter -> entry(programme, reporter, rules.form(), week, filed.get(reporter.objectCode()), asOf))
                .toList();
        return new WeeklyDigest(
                asOf,
                rules.form(),
                totals(programme, week, asOf),
                entries,
                longest(entries, asOf),
                demands(programme),
                forecast(programme, asOf));
    }

    private Entry entry(
            Programme programme,
            Reporter reporter,
            ReportForm form,
            ReportWeek week,
            WeeklyReport report,
            LocalDateTime asOf) {
        Optional<ReportFiling> first = Optional.ofNullable(report).stream()
                .flatMap(each -> each.filings().stream())
                .filter(filing -> !filing.filedAt().isAfter(asOf))
                .findFirst();
        return new Entry(
                reporter.objectCode(),
                reporter.name(),
                programme.pack().supervisionGroupNames().get(reporter.areaCode()),
                state(report, first, asOf),
                first.map(ReportFiling::filedAt).orElse(null),
                figures.count(programme, form, reporter.objectCode(), week, asOf));
    }

    private static ReportState state(WeeklyReport report, Optional<ReportFiling> first, LocalDateTime asOf) {
        if (report == null) {
            return ReportState.NOT_NEEDED;
        }
        if (report.status() == ReportStatus.NOT_ASKED) {
            return ReportState.NOT_ASKED;
        }
        if (first.isEmpty()) {
            return ReportState.MISSING;
        }
        if (isReturned(report, asOf)) {
            return ReportState.RETURNED;
        }
        return first.get().isLate() ? ReportState.LATE : ReportState.IN_TIME;
    }

    private static boolean isReturned(WeeklyReport report, LocalDateTime asOf) {
        List<ReportFiling> by = report.filings().stream()
                .filter(filing -> !filing.filedAt().isAfter(asOf))
                .toList();
        ReportFiling last = by.get(by.size() - 1);
        return Boolean.FALSE.equals(last.accepted()) && !last.reviewedAt().isAfter(asOf);
    }

    private Totals totals(Programme programme, ReportWeek week, LocalDateTime asOf) {
        FigureScope scope = FigureScope.whole(programme.code());
        Standing standing = ledger.standing(scope, asOf);
        LocalDateTime from = week.monday().atStartOfDay();
        return new Totals(
                standing.open().size(),
                ledger.registered(scope, from, asOf),
                ledger.closed(scope, from, asOf, asOf),
                standing.open().stream().filter(issue -> issue.light().isRed()).count(),
                standing.open().stream()
                        .filter(issue -> issue.light() == Light.SERIOUS)
                        .count(),
                standing.in(IssueStatus.SHELVED),
                standing.rate());
    }

    /** The five oldest of each object, the oldest of all first. */
    private static List<Longest> longest(List<Entry> entries, LocalDateTime asOf) {
        return entries.stream()
                .flatMap(entry -> entry.figures().oldest().stream()
                        .map(issue -> new Longest(
                                entry.object(),
                                issue,
                                ChronoUnit.DAYS.between(issue.discoveredOn(), asOf.toLocalDate()))))
                .sorted(Comparator.comparing((Longest each) -> each.issue().discoveredOn())
                        .thenComparing(each -> each.issue().number()))
                .limit(MOST_LONGEST)
                .toList();
    }

    private List<Demand> demands(Programme programme) {
        return openDemands.byObject(programme).values().stream()
                .flatMap(Collection::stream)
                .map(demand -> new Demand(demand.object(), demand.text(), demand.since(), demand.timesNotMet()))
                .toList();
    }

    private Forecast forecast(Programme programme, LocalDateTime asOf) {
        return outlook.next(programme, null, asOf.toLocalDate())
                .map(FigureCount::forecast)
                .orElse(null);
    }
}

package io.xiaohao.report;

import io.xiaohao.issue.FigureScope;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.Light;
import io.xiaohao.issue.OpenIssue;
import io.xiaohao.issue.Standing;
import io.xiaohao.issue.StandingLedger;
import io.xiaohao.milestone.MilestoneOutlook;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.report.ReportFigures.Change;
import io.xiaohao.report.ReportFigures.Forecast;
import io.xiaohao.report.ReportFigures.Line;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts a report's figures as of a moment. */
@Component
public class FigureCount {

    private static final int OLDEST = 5;
    private static final int NEXT_DUE = 10;

    private final StandingLedger ledger;
    private final MilestoneOutlook outlook;
    private final Programmes programmes;
    private final WeeklyReports reports;
    private final FrozenFigures frozen;

    FigureCount(
            StandingLedger ledger,
            MilestoneOutlook outlook,
            Programmes programmes,
            WeeklyReports reports,
            FrozenFigures frozen) {
        this.ledger = ledger;
        this.outlook = outlook;
        this.programmes = programmes;
        this.reports = reports;
        this.frozen = frozen;
    }

    /** The figures of the report as of the moment. */
    public ReportFigures count(WeeklyReport report, LocalDateTime moment) {
        return count(
                programmes.programme(report.programme()), report.form(), report.objectCode(), report.week(), moment);
    }

    /** The figures of an object (or unit) in a week as of the moment. */
    public ReportFigures count(
            Programme programme, ReportForm form, String code, ReportWeek week, LocalDateTime moment) {
        boolean own = form == ReportForm.SELF_EVALUATION;
        FigureScope scope =
                own ? FigureScope.ledBy(programme.code(), code) : FigureScope.object(programme.code(), code);
        Standing standing = ledger.standing(scope, moment);
        LocalDateTime from = week.monday().atStartOfDay();
        LocalDateTime to = earlier(week.next().monday().atStartOfDay(), moment.plusNanos(1_000_000));
        List<OpenIssue> nextDue = dueIn(standing, week.next());
        long overdue = shown(standing, light -> light.isRed());
        BigDecimal rate = standing.rate();
        return new ReportFigures(
                moment,
                standing.open().size(),
                ledger.registered(scope, from, to),
                ledger.closed(scope, from, to, moment),
                overdue,
                shown(standing, light -> light == Light.SERIOUS),
                standing.in(IssueStatus.SHELVED),
                rate,
                change(programme, code, week, standing.open().size(), overdue, rate)
                        .orElse(null),
                lines(standing.open(), OLDEST),
                nextDue.size(),
                lines(nextDue, NEXT_DUE),
                own ? helping(programme, code, moment) : null,
                own ? null : forecast(programme, code, moment).orElse(null));
    }

    private long helping(Programme programme, String unitCode, LocalDateTime moment) {
        FigureScope scope = FigureScope.helpedBy(programme.code(), unitCode);
        return ledger.standing(scope, moment).open().size();
    }

    private Optional<Forecast> forecast(Programme programme, String areaCode, LocalDateTime moment) {
        return outlook.next(programme, areaCode, moment.toLocalDate()).map(FigureCount::forecast);
    }

    /** The way to a milestone as reports show it. */
    public static Forecast forecast(Outlook outlook) {
        return new Forecast(
                outlook.date(),
                outlook.minRate(),
                outlook.neededClosures(),
                outlook.neededPerWeek(),
                outlook.workingDaysLeft());
    }

    private Optional<Change> change(
            Programme programme, String code, ReportWeek week, long open, long overdue, BigDecimal rate) {
        return reports.lastFiledBefore(programme.code(), week, code).map(last -> {
            ReportFigures before = frozen.of(last.latest().orElseThrow());
            boolean comparable = rate != null && before.rate() != null;
            return new Change(
                    last.week().code(),
                    open - before.open(),
                    overdue - before.overdue(),
                    comparable ? rate.subtract(before.rate()) : null);
        });
    }

    private static long shown(Standing standing, Predicate<Light> light) {
        return standing.open().stream()
                .filter(issue -> light.test(issue.light()))
                .count();
    }

    private static List<OpenIssue> dueIn(Standing standing, ReportWeek week) {
        return standing.open().stream()
                .filter(issue -> issue.deadline() != null)
                .filter(issue -> issue.status() == IssueStatus.RECTIFYING)
                .filter(issue -> ReportWeek.of(issue.deadline()).equals(week))
                .toList();
    }

    static List<Line> lines(List<OpenIssue> issues, int most) {
        return issues.stream().limit(most).map(FigureCount::line).toList();
    }

    private static Line line(OpenIssue issue) {
        return new Line(
                issue.number(),
                issue.place(),
                issue.description(),
                issue.status().label(),
                issue.light().name(),
                issue.light().label(),
                issue.discoveredOn(),
                issue.deadline());
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}

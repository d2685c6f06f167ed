package io.xiaohao.report.web;

import io.xiaohao.programme.Programme;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportFiling;
import io.xiaohao.report.ReportRules;
import io.xiaohao.report.ReportSight;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.ReportWords;
import io.xiaohao.report.Reporter;
import io.xiaohao.report.Reporters;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.report.WeeklyReports;
import io.xiaohao.report.digest.WeeklyDigests;
import io.xiaohao.report.web.ReportsView.Count;
import io.xiaohao.report.web.ReportsView.Row;
import io.xiaohao.report.web.ReportsView.Way;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a week's reports shows. */
@Component
class ReportsPageReader {

    private static final int MOST_WEEKS = 12;

    private final ReportProgrammes programmes;
    private final WeeklyReports reports;
    private final WeeklyDigests digests;
    private final Reporters reporters;
    private final ReportCalendar calendar;
    private final ReportSight sight;
    private final FrozenFigures frozen;
    private final Clock clock;

    ReportsPageReader(
            ReportProgrammes programmes,
            WeeklyReports reports,
            WeeklyDigests digests,
            Reporters reporters,
            ReportCalendar calendar,
            ReportSight sight,
            FrozenFigures frozen,
            Clock clock) {
        this.programmes = programmes;
        this.reports = reports;
        this.digests = digests;
        this.reporters = reporters;
        this.calendar = calendar;
        this.sight = sight;
        this.frozen = frozen;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReportsView read(Programme programme, String asked) {
        List<ReportWeek> weeks = reports.weeks(programme.code());
        ReportWeek week = asked == null || asked.isBlank() ? latest(weeks) : ReportWeek.parse(asked);
        List<WeeklyReport> seen = inOrder(programme, sight.seen(reports.ofWeek(programme.code(), week)));
        boolean digest = sight.seesAll() && digests.weeks(programme.code()).contains(week);
        return new ReportsView(
                programme.code(),
                programme.name(),
                choices(programme),
                week.code(),
                week.label(),
                week.days(),
                way(programme, week.previous(), week),
                way(programme, week.next(), week),
                weeks.stream()
                        .limit(MOST_WEEKS)
                        .map(each -> way(programme, each, week))
                        .toList(),
                rule(programme),
                calendar.rules(programme.code()).origin("due-at").label(),
                programme.pack().words().rectificationRate(),
                !sight.seesAll(),
                counts(seen),
                seen.stream().map(report -> row(programme, report)).toList(),
                digest ? ReportAddresses.digest(programme, week, null) : null);
    }

    /** In the pack's order; who is no longer in the pack comes last. */
    private List<WeeklyReport> inOrder(Programme programme, List<WeeklyReport> seen) {
        List<String> order = reporters
                .everybody(programme, calendar.rules(programme.code()).asked())
                .stream()
                .map(Reporter::objectCode)
                .toList();
        return seen.stream()
                .sorted(Comparator.comparingInt(report -> {
                    int place = order.indexOf(report.objectCode());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    private ReportWeek latest(List<ReportWeek> weeks) {
        ReportWeek present = ReportWeek.of(LocalDate.now(clock));
        return weeks.isEmpty() || weeks.contains(present) ? present : weeks.get(0);
    }

    private List<Way> choices(Programme chosen) {
        List<Programme> all = programmes.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(each -> new Way(
                                each.name(),
                                ReportAddresses.reports(each, null),
                                each.code().equals(chosen.code())))
                        .toList();
    }

    private static Way way(Programme programme, ReportWeek week, ReportWeek shown) {
        return new Way(week.label(), ReportAddresses.reports(programme, week), week.equals(shown));
    }

    private String rule(Programme programme) {
        ReportRules rules = calendar.rules(programme.code());
        return "%s每周首个工作日%s布置，最后一个工作日%s前报送；督战组%d个工作日内审阅。"
                .formatted(rules.form().label(), rules.askAt(), rules.dueAt(), rules.reviewDays());
    }

    private static List<Count> counts(List<WeeklyReport> seen) {
        return Arrays.stream(ReportState.values())
                .map(state -> new Count(
                        state.label(),
                        seen.stream()
                                .filter(report -> ReportState.of(report) == state)
                                .count(),
                        state.style()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private Row row(Programme programme, WeeklyReport report) {
        ReportState state = ReportState.of(report);
        Optional<ReportFiling> filing = report.latest();
        Optional<ReportFigures> figures = filing.map(frozen::of);
        return new Row(
                report.objectName(),
                ReportAddresses.report(programme, report.week(), report.objectName()),
                state.label(),
                state.style(),
                ReportWords.minute(report.dueAt()),
                filing.map(each -> ReportWords.minute(each.filedAt())).orElse(null),
                report.isLate() && filing.isPresent(),
                filing.map(each -> ReportWords.minute(each.reviewedAt())).orElse(null),
                figures.map(each -> String.valueOf(each.open())).orElse(null),
                figures.map(each -> String.valueOf(each.overdue())).orElse(null),
                figures.map(ReportFigures::rateText).orElse(null),
                filing.map(each -> ReportAddresses.reportPaper(programme, report.week(), report.objectName()))
                        .orElse(null));
    }
}

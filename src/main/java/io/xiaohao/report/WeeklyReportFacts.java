package io.xiaohao.report;

import io.xiaohao.form.FactSheet;
import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.form.FactSheet.Link;
import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.form.TaskFacts;
import io.xiaohao.programme.Programmes;
import io.xiaohao.report.ReportFigures.Line;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** What the forms of a weekly report show: the figures as they would be frozen now, or as they were filed. */
@Component
class WeeklyReportFacts implements TaskFacts {

    private static final String SUBMIT = "submit-weekly-report";
    private static final String REVIEW = "review-weekly-report";

    private final WeeklyReports reports;
    private final FigureCount figureCount;
    private final FrozenFigures frozen;
    private final Programmes programmes;
    private final Clock clock;

    WeeklyReportFacts(
            WeeklyReports reports, FigureCount figureCount, FrozenFigures frozen, Programmes programmes, Clock clock) {
        this.reports = reports;
        this.figureCount = figureCount;
        this.frozen = frozen;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SUBMIT, REVIEW);
    }

    @Override
    @Transactional(readOnly = true)
    public FactSheet sheet(TaskSubject subject) {
        WeeklyReport report = report(subject);
        return subject.task().equals(SUBMIT) ? toFile(report) : toReview(report);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FactCard> card(TaskSubject subject) {
        WeeklyReport report = report(subject);
        boolean files = subject.task().equals(SUBMIT);
        String due = files
                ? ReportWords.minute(report.dueAt())
                : report.reviewOn() == null ? null : report.reviewOn().toString();
        return Optional.of(new FactCard(
                heading(report), files ? light(report) : null, files ? lightLabel(report) : null, due, text(report)));
    }

    private FactSheet toFile(WeeklyReport report) {
        ReportFigures figures = figureCount.count(report, now());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("报送期限", ReportWords.minute(report.dueAt()) + (report.isLate() ? "（已逾期，仍可补报）" : "")));
        report.latest()
                .filter(filing -> Boolean.FALSE.equals(filing.accepted()))
                .ifPresent(filing -> facts.add(new Fact("退回意见", filing.instructions())));
        lastInstructions(report).ifPresent(words -> facts.add(new Fact("上周指示要求", words)));
        return sheet(report, figures, facts, "数据由系统汇总，提交时定格。请补充下面几段话。")
                .startingWith(known(report))
                .lit(light(report), lightLabel(report));
    }

    private FactSheet toReview(WeeklyReport report) {
        ReportFiling filing = report.latest().orElseThrow();
        ReportTexts texts = filing.texts();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("报送时间", ReportWords.minute(filing.filedAt()) + (filing.isLate() ? "（迟报）" : "（按时）")));
        facts.add(new Fact("本周情况", texts.summary()));
        facts.add(new Fact("存在困难", texts.difficulties()));
        facts.add(new Fact("下周打算", texts.nextWeek()));
        previousReturn(report).ifPresent(words -> facts.add(new Fact("上次退回意见", words)));
        return sheet(report, frozen.of(filing), facts, "数据为报送时系统定格的数据。");
    }

    private FactSheet sheet(WeeklyReport report, ReportFigures figures, List<Fact> facts, String text) {
        String rateName =
                programmes.programme(report.programme()).pack().words().rectificationRate();
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(ReportWords.facts(figures, rateName));
        if (figures.forecast() != null) {
            all.add(new Fact("节点预测", figures.forecast().sentence()));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(table("时间最长的未销号问题", figures.oldest()));
        if (!figures.nextDue().isEmpty()) {
            tables.add(table("下周到期的问题", figures.nextDue()));
        }
        return FactSheet.of(heading(report), text, all)
                .with(tables)
                .linked(List.of(
                        new Link("查看周报页面", address(report)),
                        new Link("查看问题台账", "/issues?programme=" + report.programme())));
    }

    /** What was filed and returned is corrected, not written anew; else the plans of last week are at hand. */
    private Map<String, Object> known(WeeklyReport report) {
        Map<String, Object> known = new LinkedHashMap<>();
        report.latest().map(ReportFiling::texts).ifPresent(texts -> {
            known.put("summary", texts.summary());
            put(known, "difficulties", texts.difficulties());
            put(known, "nextWeek", texts.nextWeek());
        });
        return known;
    }

    private static void put(Map<String, Object> known, String name, String value) {
        if (value != null) {
            known.put(name, value);
        }
    }

    private Optional<String> lastInstructions(WeeklyReport report) {
        return reports.lastFiledBefore(report.programme(), report.week(), report.objectCode())
                .flatMap(WeeklyReport::latest)
                .map(ReportFiling::instructions);
    }

    private static Optional<String> previousReturn(WeeklyReport report) {
        return report.filings().stream()
                .filter(filing -> Boolean.FALSE.equals(filing.accepted()))
                .map(ReportFiling::instructions)
                .reduce((one, later) -> later);
    }

    private static Table table(String title, List<Line> lines) {
        return new Table(title, ReportWords.LINE_HEAD, ReportWords.rows(lines));
    }

    private static String heading(WeeklyReport report) {
        return "%s %s%s"
                .formatted(
                        report.objectName(),
                        report.week().label(),
                        report.form().label());
    }

    private static String text(WeeklyReport report) {
        if (report.status() == ReportStatus.RETURNED) {
            return "已退回，请按指示要求修改后再报。";
        }
        return report.week().days() + (report.isLate() ? "，已逾期" : "");
    }

    private String light(WeeklyReport report) {
        LocalDateTime now = now();
        if (!now.isBefore(ReportCalendar.missedAt(report.dueAt()))) {
            return "RED";
        }
        return now.isBefore(report.remindAt()) ? "GREEN" : "YELLOW";
    }

    private String lightLabel(WeeklyReport report) {
        return switch (light(report)) {
            case "RED" -> "红灯";
            case "YELLOW" -> "黄灯";
            default -> "绿灯";
        };
    }

    private static String address(WeeklyReport report) {
        return "/reports/%s/%s?programme=%s"
                .formatted(
                        report.week().code(),
                        UriUtils.encodePathSegment(report.objectName(), "UTF-8"),
                        report.programme());
    }

    private WeeklyReport report(TaskSubject subject) {
        int slash = subject.about().indexOf('/');
        return reports.report(
                subject.programme(),
                ReportWeek.parse(subject.about().substring(0, slash)),
                subject.about().substring(slash + 1));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}

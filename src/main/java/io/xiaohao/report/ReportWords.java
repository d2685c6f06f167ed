package io.xiaohao.report;

import io.xiaohao.form.FactSheet.Fact;
import io.xiaohao.report.ReportFigures.Change;
import io.xiaohao.report.ReportFigures.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A report's figures in words, the same in forms, pages and papers. */
public final class ReportWords {

    /** The headings of a list of issues. */
    public static final List<String> LINE_HEAD = List.of("编号", "问题", "亮灯", "发现日期", "整改期限");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_DESCRIPTION = 40;

    private ReportWords() {}

    /** Each figure with its label; {@code rateName} is what the programme calls the rectification rate. */
    public static List<Fact> facts(ReportFigures figures, String rateName) {
        Change change = figures.change();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("未销号问题", number(figures.open()) + against(change == null ? null : change.open())));
        facts.add(new Fact("本周新增", number(figures.registered())));
        facts.add(new Fact("本周销号", number(figures.closed())));
        facts.add(new Fact("超期", number(figures.overdue()) + against(change == null ? null : change.overdue())));
        facts.add(new Fact("其中严重超期", number(figures.serious())));
        facts.add(new Fact("挂账", number(figures.shelved())));
        facts.add(new Fact(rateName, figures.rateText() + points(change == null ? null : change.rate())));
        facts.add(new Fact("下周到期", number(figures.dueNextWeek())));
        if (figures.helping() != null) {
            facts.add(new Fact("配合的未销号问题", number(figures.helping())));
        }
        return facts;
    }

    /** Against which report the changes are told; null where there is none. */
    public static String comparison(ReportFigures figures) {
        return figures.change() == null
                ? null
                : "括号内为与%s报送时相比的变化"
                        .formatted(ReportWeek.parse(figures.change().week()).label());
    }

    /** A list of issues, row by row. */
    public static List<List<String>> rows(List<Line> lines) {
        return lines.stream().map(ReportWords::row).toList();
    }

    /** A moment as people read it. */
    public static String minute(LocalDateTime moment) {
        return moment == null ? null : MINUTE.format(moment);
    }

    /** A description cut short. */
    public static String shortened(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    private static List<String> row(Line line) {
        return List.of(
                line.number(),
                shortened(line.description()),
                line.light().equals("NONE") ? line.status() : line.lightLabel(),
                day(line.discoveredOn()),
                day(line.deadline()));
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    private static String number(long count) {
        return count + "个";
    }

    private static String against(Long change) {
        if (change == null) {
            return "";
        }
        return change == 0 ? "（持平）" : change > 0 ? "（增加%d）".formatted(change) : "（减少%d）".formatted(-change);
    }

    private static String points(BigDecimal change) {
        if (change == null) {
            return "";
        }
        return switch (change.signum()) {
            case 0 -> "（持平）";
            case 1 -> "（上升%s个百分点）".formatted(change.toPlainString());
            default -> "（下降%s个百分点）".formatted(change.negate().toPlainString());
        };
    }
}

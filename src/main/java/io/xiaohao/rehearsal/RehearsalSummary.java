package io.xiaohao.rehearsal;

import io.xiaohao.issue.IssueTally;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.player.Played;
import io.xiaohao.rehearsal.scenario.Scenario;
import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a rehearsal prints when it is over: what was played, and each object's issues at the end. */
final class RehearsalSummary {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> HEADINGS = List.of("督战对象", "登记", "销号", "超期", "严重超期", "销号率");
    private static final String GAP = "  ";

    private final PrintStream out;

    RehearsalSummary(PrintStream out) {
        this.out = out;
    }

    void print(Programme programme, Scenario scenario, Played played, Duration taken, List<IssueTally> tallies) {
        out.println("预演完成：%s %s".formatted(programme.code(), programme.name()));
        out.println("%s 至 %s，步骤 %d 个，定时任务 %d 个，自动办理 %d 件，用时 %.1f 秒"
                .formatted(
                        scenario.from().format(INSTANT),
                        scenario.to().format(INSTANT),
                        played.steps(),
                        played.jobs(),
                        played.tasks(),
                        taken.toMillis() / 1000.0));
        out.println();
        rows(tallies).forEach(out::println);
    }

    /** The table's lines, the heading first, every column as wide as its widest cell. */
    static List<String> rows(List<IssueTally> tallies) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADINGS);
        tallies.stream().map(RehearsalSummary::cells).forEach(cells::add);
        return cells.stream().map(row -> line(row, cells)).toList();
    }

    private static List<String> cells(IssueTally tally) {
        return List.of(
                tally.object(),
                String.valueOf(tally.registered()),
                String.valueOf(tally.closed()),
                String.valueOf(tally.overdue()),
                String.valueOf(tally.serious()),
                tally.rate() == null ? "—" : tally.rate().toPlainString() + "%");
    }

    private static String line(List<String> row, List<List<String>> all) {
        StringBuilder line = new StringBuilder(WideText.left(row.get(0), width(0, all)));
        for (int column = 1; column < row.size(); column++) {
            line.append(GAP).append(WideText.right(row.get(column), width(column, all)));
        }
        return line.toString();
    }

    private static int width(int column, List<List<String>> all) {
        return all.stream()
                .mapToInt(row -> WideText.width(row.get(column)))
                .max()
                .orElse(0);
    }
}

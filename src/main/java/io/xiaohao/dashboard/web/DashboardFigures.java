package io.xiaohao.dashboard.web;

import io.xiaohao.dashboard.web.DashboardView.Count;
import io.xiaohao.dashboard.web.DashboardView.Rate;
import io.xiaohao.dashboard.web.DashboardView.Row;
import io.xiaohao.dashboard.web.DashboardView.Tile;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Light;
import io.xiaohao.organization.Area;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a programme's figures into what the page shows: words, and for each number the address of what it counts. */
final class DashboardFigures {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<IssueStatus> SETTLED =
            EnumSet.of(IssueStatus.CLOSED, IssueStatus.REJECTED, IssueStatus.MERGED);

    private final Programme programme;
    private final LedgerSummary summary;
    private final PageAddress ledger;
    private final Map<String, String> objectCodes = new HashMap<>();

    DashboardFigures(Programme programme, LedgerSummary summary, Function<String, Area> areas) {
        this.programme = programme;
        this.summary = summary;
        this.ledger = PageAddress.of("/issues").with("programme", programme.code());
        programme
                .pack()
                .objects()
                .forEach(code -> objectCodes.put(areas.apply(code).name(), code));
    }

    DashboardView view(boolean ownUnitsOnly, LocalDateTime now) {
        Figures whole = summary.whole();
        return new DashboardView(
                programme.name(),
                MINUTE.format(now),
                ownUnitsOnly,
                new Count("全部问题", whole.total(), ledger.href(), "all"),
                rate(whole),
                terms(whole),
                lights(whole),
                Arrays.stream(IssueStatus.values())
                        .map(status -> state(whole, status, null, null))
                        .toList(),
                rows(summary.byObject(), ownUnitsOnly, this::object),
                rows(summary.byList(), ownUnitsOnly, this::list));
    }

    /** A unit is not shown what has nothing to do with it. */
    private static List<Row> rows(List<Figures> groups, boolean ownUnitsOnly, Function<Figures, Row> row) {
        return groups.stream()
                .filter(group -> !ownUnitsOnly || group.total() > 0)
                .map(row)
                .toList();
    }

    private List<Tile> lights(Figures figures) {
        return List.of(
                new Tile(serious(figures, null), "超期后仍未整改，将下达督办单"),
                new Tile(red(figures, null), "已超过整改期限（含严重超期）"),
                new Tile(light(figures, Light.YELLOW, null), "临近整改期限，已到提醒时间"),
                new Tile(light(figures, Light.GREEN, null), "整改期限充裕"));
    }

    private Row object(Figures figures) {
        String object = objectCodes.getOrDefault(figures.name(), figures.name());
        return new Row(
                figures.name(),
                List.of(
                        count("全部", figures.total(), link(object, null, null, null), "all"),
                        open(figures, object),
                        light(figures, Light.GREEN, object),
                        light(figures, Light.YELLOW, object),
                        red(figures, object),
                        serious(figures, object),
                        state(figures, IssueStatus.SUBMITTED, object, null),
                        state(figures, IssueStatus.SHELVED, object, null),
                        state(figures, IssueStatus.CLOSED, object, null)),
                rate(figures));
    }

    private Row list(Figures figures) {
        String list = figures.name();
        return new Row(
                list,
                List.of(
                        count("全部", figures.total(), link(null, list, null, null), "all"),
                        state(figures, IssueStatus.SHELVED, null, list),
                        state(figures, IssueStatus.CLOSED, null, list)),
                rate(figures));
    }

    private Count open(Figures figures, String object) {
        Set<IssueStatus> open = EnumSet.complementOf(EnumSet.copyOf(SETTLED));
        String names = open.stream().map(Enum::name).collect(Collectors.joining(","));
        long number = open.stream().mapToLong(figures::in).sum();
        return count("未销号", number, link(object, null, names, null), "open");
    }

    private Count state(Figures figures, IssueStatus status, String object, String list) {
        String style = "state-" + status.name().toLowerCase(java.util.Locale.ROOT);
        return count(status.label(), figures.in(status), link(object, list, status.name(), null), style);
    }

    /** Red in the ledger finds what is seriously overdue too, so it is counted here as well. */
    private Count red(Figures figures, String object) {
        long number = shown(figures, Light.RED) + shown(figures, Light.SERIOUS);
        return count("红灯", number, link(object, null, null, Light.RED.name()), "light-red");
    }

    private Count serious(Figures figures, String object) {
        long number = shown(figures, Light.SERIOUS);
        return count("严重超期", number, link(object, null, null, Light.SERIOUS.name()), "light-serious");
    }

    private Count light(Figures figures, Light light, String object) {
        String style = "light-" + light.name().toLowerCase(java.util.Locale.ROOT);
        return count(light.label(), shown(figures, light), link(object, null, null, light.name()), style);
    }

    private String link(String object, String list, String status, String light) {
        return ledger.with("object", object)
                .with("list", list)
                .with("status", status)
                .with("light", light)
                .href();
    }

    private static long shown(Figures figures, Light light) {
        return figures.byLight().getOrDefault(light, 0L);
    }

    private static Count count(String label, long number, String href, String style) {
        return new Count(label, number, number == 0 ? null : href, style);
    }

    private Rate rate(Figures figures) {
        String name = programme.pack().words().rectificationRate();
        return new Rate(
                name,
                figures.rectificationRate() == null
                        ? "—"
                        : figures.rectificationRate().toPlainString() + "%",
                figures.rectificationRate(),
                name + " = 已销号 ÷（全部 − 不予受理 − 已合并）× 100%，挂账问题计入分母");
    }

    private List<Count> terms(Figures whole) {
        return List.of(
                state(whole, IssueStatus.CLOSED, null, null),
                count("全部", whole.total(), ledger.href(), "all"),
                state(whole, IssueStatus.REJECTED, null, null),
                state(whole, IssueStatus.MERGED, null, null));
    }
}

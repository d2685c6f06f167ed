package io.xiaohao.dashboard.web;

import io.xiaohao.dashboard.web.MorningView.Count;
import io.xiaohao.dashboard.web.MorningView.IssueList;
import io.xiaohao.dashboard.web.MorningView.IssueRow;
import io.xiaohao.dashboard.web.MorningView.Slip;
import io.xiaohao.dashboard.web.MorningView.Stage;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.LedgerFocus;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.LedgerTotal;
import io.xiaohao.issue.Light;
import io.xiaohao.issue.StageAges;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of the ledger somebody has to look at today; every number is counted by the list that it leads to. */
@Component
class MorningIssues {

    private static final int SHOWN = 8;
    private static final int MOST = 10_000;
    private static final int MOST_SLIPPED = 500;

    private final IssueLedger ledger;
    private final StageAges ages;

    MorningIssues(IssueLedger ledger, StageAges ages) {
        this.ledger = ledger;
        this.ages = ages;
    }

    /** How many issues a focus finds. */
    Count count(Programme programme, LedgerFocus focus, Set<String> onlyUnits, String style) {
        LedgerTotal number = seesNothing(onlyUnits)
                ? new LedgerTotal(0, false)
                : ledger.count(focused(programme, focus, onlyUnits), MOST + 1);
        return count(focus.label(), number, address(programme).with("focus", focus.name()), focus.meaning(), style);
    }

    /** How many issues are in a state. */
    Count count(Programme programme, IssueStatus status, String label, String meaning) {
        LedgerQuery query = query(programme, Set.of(status), null, null, null);
        PageAddress address = address(programme).with("status", status.name());
        return count(label, ledger.count(query, MOST + 1), address, meaning, style(status));
    }

    /** Those whose deadline ends today. */
    IssueList dueToday(Programme programme) {
        return list(
                focused(programme, LedgerFocus.DUE_TODAY, null),
                address(programme).with("focus", LedgerFocus.DUE_TODAY.name()));
    }

    /** What waits for supervision's check, the longest first. */
    IssueList toVerify(Programme programme) {
        return list(
                query(programme, Set.of(IssueStatus.SUBMITTED), null, "deadline", null),
                address(programme).with("status", IssueStatus.SUBMITTED.name()).with("sort", "deadline,asc"));
    }

    /** What the units have to rectify, the nearest deadline first. */
    IssueList mine(Programme programme, Set<String> units) {
        PageAddress address =
                address(programme).with("status", IssueStatus.RECTIFYING.name()).with("sort", "deadline,asc");
        return seesNothing(units)
                ? new IssueList("0", address.href(), List.of())
                : list(query(programme, Set.of(IssueStatus.RECTIFYING), units, "deadline", null), address);
    }

    /** Who slipped this week, most first; an object by its code in the address. */
    List<Slip> slipped(Programme programme, Map<String, String> objectCodes) {
        Map<String, List<IssueView>> byObject =
                ledger.page(focused(programme, LedgerFocus.SLIPPED_THIS_WEEK, null), 0, MOST_SLIPPED).stream()
                        .collect(Collectors.groupingBy(
                                issue -> issue.object() == null ? "其他" : issue.object(),
                                LinkedHashMap::new,
                                Collectors.toList()));
        PageAddress address = address(programme).with("focus", LedgerFocus.SLIPPED_THIS_WEEK.name());
        return byObject.entrySet().stream()
                .map(each -> new Slip(
                        each.getKey(),
                        each.getValue().size(),
                        address.with("object", objectCodes.getOrDefault(each.getKey(), each.getKey()))
                                .href(),
                        units(each.getValue())))
                .sorted(Comparator.comparing(Slip::number).reversed())
                .toList();
    }

    /** The funnel. */
    List<Stage> stages(Programme programme, Set<String> onlyUnits) {
        return ages.of(programme.code(), onlyUnits).stream()
                .map(stage -> new Stage(
                        stage.status().label(),
                        stage.count(),
                        stage.count() == 0
                                ? null
                                : address(programme)
                                        .with("status", stage.status().name())
                                        .href(),
                        words(stage.average()),
                        words(stage.longest()),
                        stage.oldest(),
                        style(stage.status())))
                .toList();
    }

    private IssueList list(LedgerQuery query, PageAddress address) {
        LedgerTotal total = ledger.count(query, MOST + 1);
        List<IssueRow> rows = total.number() == 0
                ? List.of()
                : ledger.page(query, 0, SHOWN).stream().map(MorningIssues::row).toList();
        return new IssueList(total.words(), address.href(), rows);
    }

    private static IssueRow row(IssueView issue) {
        return new IssueRow(
                issue.number(),
                issue.description(),
                issue.area(),
                issue.leadUnit(),
                Objects.toString(issue.deadline(), "—"),
                issue.light() == Light.SERIOUS ? "严重超期" : issue.light().label(),
                "light-" + issue.light().name().toLowerCase(Locale.ROOT));
    }

    private static String units(List<IssueView> issues) {
        return issues.stream()
                .map(IssueView::leadUnit)
                .filter(Objects::nonNull)
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining("、"));
    }

    private static Count count(String label, LedgerTotal found, PageAddress address, String meaning, String style) {
        return new Count(label, found.words(), found.number() == 0 ? null : address.href(), meaning, style);
    }

    private static String words(Duration time) {
        if (time == null) {
            return "—";
        }
        return time.toHours() < 24 ? time.toHours() + "小时" : time.toDays() + "天";
    }

    private static String style(IssueStatus status) {
        return "state-" + status.name().toLowerCase(Locale.ROOT);
    }

    private static boolean seesNothing(Set<String> onlyUnits) {
        return onlyUnits != null && onlyUnits.isEmpty();
    }

    private static LedgerQuery focused(Programme programme, LedgerFocus focus, Set<String> onlyUnits) {
        return query(programme, Set.of(), onlyUnits, null, focus);
    }

    private static LedgerQuery query(
            Programme programme, Set<IssueStatus> statuses, Set<String> units, String sort, LedgerFocus focus) {
        return new LedgerQuery(programme.code(), statuses, Set.of(), null, null, null, null, units, sort, focus);
    }

    private static PageAddress address(Programme programme) {
        return PageAddress.of("/issues").with("programme", programme.code());
    }
}

package io.xiaohao.issue;

import static io.xiaohao.issue.LedgerPath.by;
import static io.xiaohao.issue.LedgerPath.newest;

import io.xiaohao.refusal.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which way through the ledger finds the first issues of a question soonest. No way reads more than it shows but for what
 * the other conditions leave out; a question about several states goes a way in each, side by side.
 */
final class LedgerPaths {

    private static final Set<IssueStatus> LIT =
            EnumSet.of(IssueStatus.RECTIFYING, IssueStatus.SUBMITTED, IssueStatus.APPROVING);

    private static final String DEADLINE = "deadline";

    /** By what a ledger can be sorted; what is seldom asked has no index. */
    private static final Map<String, LedgerPath> SORTS = Map.of(
            "number",
            by("number", "issue_by_number", "programme", "number"),
            DEADLINE,
            by(DEADLINE, "issue_by_deadline", "programme", DEADLINE),
            "discoveredOn",
            by("discovered_on", "issue_by_discovery", "programme", "discovered_on"),
            "closedAt",
            by("closed_at", "issue_by_closure", "programme", "closed_at"),
            "registeredAt",
            by("registered_at", "issue_by_registration", "programme", "registered_at"),
            "status",
            by("status", "issue_by_status", "programme", "status"),
            "severity",
            by("severity", null, "severity"));

    private static final LedgerPath NEWEST = newest("issue_by_programme", "programme");
    private static final LedgerPath NEWEST_IN_STATE = newest("issue_by_status", "programme", "status");
    private static final LedgerPath NEWEST_IN_AREA = newest("issue_by_area", "area_code", "programme");
    private static final LedgerPath NEWEST_ON_LIST = newest("issue_by_list", "programme", "list_name");
    private static final LedgerPath BY_LIGHT =
            by("red_from", "issue_by_light", "programme", "red_from", "yellow_from", "serious_from");
    private static final LedgerPath BY_DEADLINE_IN_STATE =
            by(DEADLINE, "issue_by_status_deadline", "programme", "status", DEADLINE);

    private LedgerPaths() {}

    /** The ways of a question; several are in the same order and go side by side. */
    static List<LedgerPath> of(LedgerQuery query) {
        boolean sorted = query.sort() != null && !query.sort().isBlank();
        if (query.focus() != null) {
            LedgerPath path = of(query.focus());
            return List.of(sorted ? sort(query).from(path.index()) : path);
        }
        return sorted ? inOrder(query) : newestFirst(query);
    }

    /** The way of what is picked out by how its time runs: what ran out first comes first. */
    static LedgerPath of(LedgerFocus focus) {
        return switch (focus) {
            case DUE_TODAY -> BY_DEADLINE_IN_STATE.within(IssueStatus.RECTIFYING);
            case SLIPPED_THIS_WEEK -> by("missed_at", "issue_by_missed", "programme", "missed_at");
            case DISPATCH_LATE -> longest(IssueStatus.REGISTERED);
            case VERIFICATION_LATE -> longest(IssueStatus.SUBMITTED);
            case ANSWER_LATE -> by("request_at", "issue_by_request", "programme", "request_at");
        };
    }

    /** What has been longest in a state comes first. */
    static LedgerPath longest(IssueStatus status) {
        return by("stage_since", "issue_by_stage", "programme", "status", "stage_since")
                .within(status);
    }

    private static List<LedgerPath> newestFirst(LedgerQuery query) {
        if (showsLight(query)) {
            return List.of(BY_LIGHT);
        }
        if (!query.statuses().isEmpty()) {
            return inStates(NEWEST_IN_STATE, query.statuses());
        }
        if (query.areas().size() == 1) {
            return List.of(NEWEST_IN_AREA);
        }
        return List.of(query.list() == null ? NEWEST : NEWEST_ON_LIST);
    }

    private static List<LedgerPath> inOrder(LedgerQuery query) {
        LedgerPath path = sort(query);
        Set<IssueStatus> states = states(query);
        if (states.isEmpty()) {
            return List.of(path);
        }
        if (DEADLINE.equals(path.sortedBy())) {
            return inStates(BY_DEADLINE_IN_STATE.walked(path.descending()), states);
        }
        // What is open is little, and seldom comes first in another order: it is read and sorted.
        if (showsLight(query)) {
            return List.of(path.from(BY_LIGHT.index()));
        }
        return List.of(states.contains(IssueStatus.CLOSED) ? path : path.from(NEWEST_IN_STATE.index()));
    }

    private static boolean showsLight(LedgerQuery query) {
        return query.light() != null && query.light() != Light.NONE;
    }

    private static LedgerPath sort(LedgerQuery query) {
        String[] parts = query.sort().split(",");
        LedgerPath path = SORTS.get(parts[0].strip());
        String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
        if (path == null || parts.length > 2 || !List.of("asc", "desc").contains(direction)) {
            throw Refusal.malformed(
                    "sort",
                    "不能按“%s”排序，可选：%s。"
                            .formatted(
                                    query.sort(),
                                    String.join(
                                            "、",
                                            SORTS.keySet().stream().sorted().toList())));
        }
        return path.walked(direction.equals("desc"));
    }

    /** The states that are asked for; where only a light is, those that show one. */
    private static Set<IssueStatus> states(LedgerQuery query) {
        if (!showsLight(query)) {
            return query.statuses();
        }
        Set<IssueStatus> lit = EnumSet.copyOf(LIT);
        if (!query.statuses().isEmpty()) {
            lit.retainAll(query.statuses());
        }
        return lit;
    }

    private static List<LedgerPath> inStates(LedgerPath path, Collection<IssueStatus> states) {
        return states.stream().sorted().map(path::within).toList();
    }
}

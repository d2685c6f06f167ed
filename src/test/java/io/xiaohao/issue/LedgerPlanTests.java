package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.LedgerConditions.Conditions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2's own plans of what the ledger's page offers: along an index that has the order already, the one that its migration
 * names for it, and never through the whole table.
 */
@XiaohaoTest
@Tag("h2-only")
class LedgerPlanTests {

    private static final String PROGRAMME = "wencheng-2015";

    @Autowired
    private LedgerSearch search;

    @Autowired
    private LedgerConditions conditions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void readsAlongItsIndex(String name, LedgerQuery query, String index) {
        String plan = plan(query);
        assertThat(plan).contains("PUBLIC." + index.toUpperCase(Locale.ROOT)).doesNotContain("ISSUE.tableScan");
        long ways = LedgerPaths.of(query).size();
        assertThat(Arrays.stream(plan.split("index sorted \\*/", -1)).count() - 1)
                .as("in order by the index itself:\n" + plan)
                .isEqualTo(ways);
    }

    private String plan(LedgerQuery query) {
        Conditions asked = conditions.of(query);
        return jdbc.sql("explain " + LedgerSearch.statement(LedgerPaths.of(query), query, asked))
                .params(asked.values())
                .params(search.limits(40, 20))
                .query(String.class)
                .single();
    }

    private static Stream<Object[]> questions() {
        Set<String> village = Set.of("wencheng-huayuancun");
        Set<String> units = Set.of("wencheng-gonganju");
        return Stream.of(
                asked("newest first", query(Set.of(), null, null, null, null), "issue_by_programme"),
                asked("closed", query(Set.of(IssueStatus.CLOSED), null, null, null, null), "issue_by_status"),
                asked(
                        "not closed",
                        query(Set.of(IssueStatus.REGISTERED, IssueStatus.RECTIFYING), null, null, null, null),
                        "issue_by_status"),
                asked("red", query(Set.of(), Light.RED, null, null, null), "issue_by_light"),
                asked("yellow", query(Set.of(), Light.YELLOW, null, null, null), "issue_by_light"),
                asked("green", query(Set.of(), Light.GREEN, null, null, null), "issue_by_light"),
                asked("seriously overdue", query(Set.of(), Light.SERIOUS, null, null, null), "issue_by_light"),
                asked(
                        "red by deadline",
                        query(Set.of(), Light.RED, "deadline,asc", null, null),
                        "issue_by_status_deadline"),
                asked(
                        "one area",
                        new LedgerQuery(PROGRAMME, Set.of(), village, null, null, null, null, null, null),
                        "issue_by_area"),
                asked(
                        "one list",
                        new LedgerQuery(PROGRAMME, Set.of(), Set.of(), null, "12345", null, null, null, null),
                        "issue_by_list"),
                asked("a unit's own", query(Set.of(), null, null, units, null), "issue_by_programme"),
                asked("by deadline", query(Set.of(), null, "deadline,asc", null, null), "issue_by_deadline"),
                asked(
                        "by deadline, latest first",
                        query(Set.of(), null, "deadline,desc", null, null),
                        "issue_by_deadline"),
                asked(
                        "a unit's open ones by deadline",
                        query(Set.of(IssueStatus.RECTIFYING), null, "deadline,asc", units, null),
                        "issue_by_status_deadline"),
                asked("by number", query(Set.of(), null, "number,asc", null, null), "issue_by_number"),
                asked("by discovery", query(Set.of(), null, "discoveredOn,desc", null, null), "issue_by_discovery"),
                asked(
                        "by registration",
                        query(Set.of(), null, "registeredAt,asc", null, null),
                        "issue_by_registration"),
                asked("by state", query(Set.of(), null, "status,desc", null, null), "issue_by_status"),
                asked("by closure", query(Set.of(), null, "closedAt,desc", null, null), "issue_by_closure"),
                asked("due today", focus(LedgerFocus.DUE_TODAY), "issue_by_status_deadline"),
                asked("slipped this week", focus(LedgerFocus.SLIPPED_THIS_WEEK), "issue_by_missed"),
                asked("dispatch late", focus(LedgerFocus.DISPATCH_LATE), "issue_by_stage"),
                asked("verification late", focus(LedgerFocus.VERIFICATION_LATE), "issue_by_stage"),
                asked("answer late", focus(LedgerFocus.ANSWER_LATE), "issue_by_request"));
    }

    private static Object[] asked(String name, LedgerQuery query, String index) {
        return new Object[] {name, query, index};
    }

    private static LedgerQuery focus(LedgerFocus focus) {
        return query(Set.of(), null, null, null, focus);
    }

    private static LedgerQuery query(
            Set<IssueStatus> statuses, Light light, String sort, Set<String> onlyUnits, LedgerFocus focus) {
        return new LedgerQuery(PROGRAMME, statuses, Set.of(), null, null, light, null, onlyUnits, sort, focus);
    }
}

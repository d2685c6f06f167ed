package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The light is one rule written three times: in Java for one issue, in SQL for the figures, as a condition for the search.
 * They agree for every state at every moment; on the list 周巡查, which only this test uses.
 */
@XiaohaoTest
class LightTests {

    private static final String LIST = "周巡查";
    private static final String PROGRAMME = "wencheng-2015";
    private static final LocalDateTime REMIND_AT = LocalDateTime.parse("2015-05-11T09:00");
    private static final LocalDateTime OVERDUE_AT = LocalDateTime.parse("2015-05-14T00:00");
    private static final LocalDateTime SERIOUS_AT = LocalDateTime.parse("2015-05-19T00:00");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private IssueLedger ledger;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueChronicle chronicle;

    @Autowired
    private IssueClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final List<Issue> all = new ArrayList<>();
    private LoopFixture loop;

    @BeforeEach
    void everyStateHandedInAtEveryMoment() {
        loop = new LoopFixture(beans);
        for (IssueStatus status : IssueStatus.values()) {
            add(status, null, true);
            add(status, null, false);
            moments().forEach(submittedAt -> add(status, submittedAt, true));
        }
    }

    @AfterEach
    void remove() {
        transactions.executeWithoutResult(status -> all.forEach(issue -> {
            jdbc.sql(
                            "insert into issue_tally_change (programme, counted_as, on_day, number, since_seconds)"
                                    + " select programme, counted_as, cast(stage_since as date), -1,"
                                    + " timestampdiff(second, stage_since, timestamp '1970-01-01 00:00:00') from issue where id = ?")
                    .param(issue.id())
                    .update();
            jdbc.sql("delete from issue_span where issue_id = ?")
                    .param(issue.id())
                    .update();
            jdbc.sql("delete from issue where id = ?").param(issue.id()).update();
        }));
        loop.close();
    }

    @Test
    void allThreeAgree() {
        Set<Light> seen = new HashSet<>();
        for (LocalDateTime moment : moments()) {
            loop.at(moment.toString());
            Map<Light, Set<String>> expected = byLight(issue -> lightSeenAt(issue, moment));
            assertThat(counted()).as("counted at " + moment).isEqualTo(sizes(expected));
            for (Light light : Light.values()) {
                assertThat(found(light)).as(light + " at " + moment).isEqualTo(expectedToBeFound(expected, light));
            }
            seen.addAll(expected.keySet());
        }
        assertThat(seen).containsExactlyInAnyOrder(Light.values());
    }

    @Test
    void theLightOfAPastDayIsThatOfItsEnd() {
        loop.at("2015-05-25T10:00");
        for (LocalDate day = LocalDate.parse("2015-05-06");
                day.isBefore(LocalDate.parse("2015-05-25"));
                day = day.plusDays(1)) {
            Map<Light, Set<String>> expected = byLight(day.atTime(23, 59, 59));
            assertThat(counted(day)).as("counted on " + day).isEqualTo(sizes(expected));
        }
    }

    private static List<LocalDateTime> moments() {
        return List.of(REMIND_AT, OVERDUE_AT, SERIOUS_AT).stream()
                .flatMap(instant -> List.of(instant.minusSeconds(1), instant, instant.plusSeconds(1)).stream())
                .toList();
    }

    /** An issue of a kind that no real life has brought about so far, so that no combination is left out. */
    private void add(IssueStatus status, LocalDateTime submittedAt, boolean withDeadline) {
        boolean neverSubmitted = submittedAt == null;
        boolean needsSubmission = status == IssueStatus.SUBMITTED || status == IssueStatus.APPROVING;
        if (neverSubmitted && needsSubmission) {
            return;
        }
        loop.at("2015-05-04T10:00");
        transactions.executeWithoutResult(transaction -> {
            Issue issue =
                    new Issue("wencheng", PROGRAMME, LoopFixture.newNumber(), finding(), "headquarters", clock.now());
            issue.propose(null, List.of(), withDeadline ? deadline() : null);
            issues.add(issue);
            bring(issue, status, submittedAt);
            chronicle.keepSpan(issue);
            all.add(issue);
        });
    }

    private static void bring(Issue issue, IssueStatus status, LocalDateTime submittedAt) {
        if (submittedAt != null) {
            issue.submit(submittedAt);
        }
        switch (status) {
            case REGISTERED -> {}
            case RECTIFYING -> issue.startTurn(LocalDateTime.parse("2015-05-04T10:00"));
            case SUBMITTED -> {}
            case APPROVING -> issue.awaitApproval();
            case SHELVED -> issue.shelve(LocalDate.parse("2015-09-01"));
            case CLOSED -> issue.close(LocalDateTime.parse("2015-05-20T10:00"));
            case REJECTED -> issue.reject();
            case MERGED -> issue.mergeInto("another");
        }
    }

    private static Finding finding() {
        return new Finding(
                "wencheng-huayuancun",
                "wencheng-huayuancun",
                "其他",
                IssueKind.LIMITED,
                Severity.GENERAL,
                "各种状态",
                LIST,
                false,
                null,
                null,
                null,
                LocalDate.parse("2015-05-04"),
                null);
    }

    private static Deadline deadline() {
        return new Deadline(LocalDate.parse("2015-05-13"), null, null, REMIND_AT, OVERDUE_AT, SERIOUS_AT);
    }

    /** What is handed in later than the moment, which only this test brings about, is seen as not handed in yet. */
    private static Light lightSeenAt(Issue issue, LocalDateTime moment) {
        boolean later = issue.submittedAt() != null && issue.submittedAt().isAfter(moment);
        return later && issue.lightAt(moment) != Light.NONE ? deadline().lightAt(moment) : issue.lightAt(moment);
    }

    private Map<Light, Set<String>> byLight(LocalDateTime moment) {
        return byLight(issue -> issue.lightAt(moment));
    }

    private Map<Light, Set<String>> byLight(Function<Issue, Light> light) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        light,
                        () -> new EnumMap<>(Light.class),
                        Collectors.mapping(Issue::number, Collectors.toSet())));
    }

    private static Map<Light, Long> sizes(Map<Light, Set<String>> byLight) {
        return byLight.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                (long) entry.getValue().size()));
    }

    private static Set<String> expectedToBeFound(Map<Light, Set<String>> byLight, Light light) {
        Set<String> numbers = new HashSet<>(byLight.getOrDefault(light, Set.of()));
        if (light == Light.RED) {
            numbers.addAll(byLight.getOrDefault(Light.SERIOUS, Set.of()));
        }
        return numbers;
    }

    private Set<String> found(Light light) {
        LedgerQuery query = new LedgerQuery(PROGRAMME, Set.of(), Set.of(), null, LIST, light, null, null, null);
        return ledger.page(query, 0, 1000).stream().map(IssueView::number).collect(Collectors.toSet());
    }

    private Map<Light, Long> counted() {
        return counted(null);
    }

    private Map<Light, Long> counted(LocalDate day) {
        return ledger.summary(loop.programme(PROGRAMME), day, null).byList().stream()
                .filter(list -> list.name().equals(LIST))
                .findFirst()
                .orElseThrow()
                .byLight();
    }
}

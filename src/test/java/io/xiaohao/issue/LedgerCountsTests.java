package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept numbers are those of a plain count: at every moment, for whoever reads, in the transaction of the change itself. */
@XiaohaoTest
class LedgerCountsTests {

    private static final String PROGRAMME = "wencheng-2015";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LedgerCounts counts;

    @Autowired
    private DailyCounts daily;

    @Autowired
    private CountSums sums;

    @Autowired
    private CountRepair repair;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueLedger ledger;

    @Autowired
    private Programmes programmes;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private LoopFixture loop;

    @BeforeEach
    void begin() {
        loop = new LoopFixture(beans);
        loop.at("2015-05-04T10:00");
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void everyIssueIsCountedWhereItBelongs() {
        loop.register();
        transactions.executeWithoutResult(status -> all().forEach(issue -> {
            LedgerEntry entry = issue.ledgerEntry().orElseThrow();
            assertThat(entry).isEqualTo(LedgerEntry.of(issue, CountedAs.of(issue), entry.stageSince()));
        }));
        assertThat(kept()).isEqualTo(counted());
    }

    @Test
    void aChangeIsCountedInItsOwnTransactionAndNotAtAllWhereThatFails() {
        String number = loop.register().number();
        Map<String, Long> before = kept();
        transactions.executeWithoutResult(status -> {
            Issue issue = issues.issue(PROGRAMME, number);
            issue.shelve(LocalDate.parse("2015-09-01"));
            beans.getBean(IssueChronicle.class).keepSpan(issue);
            assertThat(kept()).isNotEqualTo(before);
            entityManager.flush();
            assertThat(kept()).isEqualTo(counted());
            status.setRollbackOnly();
        });
        assertThat(kept()).isEqualTo(before).isEqualTo(counted());
    }

    @Test
    void addingUpChangesNothingThatAnybodySees() {
        loop.register();
        Map<String, Long> before = kept();
        Map<IssueStatus, Long> today = today();
        assertThat(sums.addUp()).isPositive();
        assertThat(kept()).isEqualTo(before);
        assertThat(today()).isEqualTo(today);
        assertThat(sums.addUp()).isZero();
        loop.register();
        assertThat(kept()).isNotEqualTo(before).isEqualTo(counted());
    }

    @Test
    void twoWhoAddUpAtOnceAddUpOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            loop.register();
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(two.submit(sums::addUp));
        }
        for (Future<Integer> each : both) {
            each.get();
        }
        two.shutdown();
        assertThat(kept()).isEqualTo(counted());
    }

    @Test
    void whatWasNeverCountedIsCountedAtTheNextStart() {
        String number = loop.register().number();
        Map<String, Long> before = kept();
        Map<IssueStatus, Long> today = today();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into issue_tally_change (programme, counted_as, on_day, number, since_seconds)"
                            + " select programme, counted_as, null, -1, 0 from issue where number = :number")
                    .param("number", number)
                    .update();
            jdbc.sql("update issue set counted_as = null where number = :number")
                    .param("number", number)
                    .update();
        });
        assertThat(kept()).isNotEqualTo(before);
        assertThat(repair.repair()).isOne();
        assertThat(kept()).isEqualTo(before);
        assertThat(today()).isEqualTo(today);
        assertThat(repair.repair()).isZero();
    }

    /** By how much the numbers rise: other tests put their clocks back, which makes their own days differ. */
    @Test
    void thePastInDaysIsThatOfTheSpans() {
        Programme programme = programmes.programme(PROGRAMME);
        List<LocalDate> days =
                List.of(LocalDate.parse("2015-05-04"), LocalDate.parse("2015-05-05"), LocalDate.parse("2015-05-06"));
        Map<LocalDate, Map<IssueStatus, Long>> countedBefore = ledger.byDay(programme, days, null);
        Map<LocalDate, Map<IssueStatus, Long>> spannedBefore = ofSpans(days);

        loop.register();
        loop.at("2015-05-06T10:00");
        loop.register();
        loop.at("2015-05-20T10:00");

        Map<LocalDate, Map<IssueStatus, Long>> counted = ledger.byDay(programme, days, null);
        Map<LocalDate, Map<IssueStatus, Long>> spanned = ofSpans(days);
        for (LocalDate day : days) {
            assertThat(rise(countedBefore, counted, day)).isEqualTo(rise(spannedBefore, spanned, day));
        }
        assertThat(rise(countedBefore, counted, days.get(2))).containsEntry(IssueStatus.RECTIFYING, 2L);
    }

    private static Map<IssueStatus, Long> rise(
            Map<LocalDate, Map<IssueStatus, Long>> before,
            Map<LocalDate, Map<IssueStatus, Long>> after,
            LocalDate day) {
        Map<IssueStatus, Long> rise = new EnumMap<>(IssueStatus.class);
        for (IssueStatus status : IssueStatus.values()) {
            rise.put(
                    status,
                    after.get(day).getOrDefault(status, 0L) - before.get(day).getOrDefault(status, 0L));
        }
        return rise;
    }

    private Map<LocalDate, Map<IssueStatus, Long>> ofSpans(List<LocalDate> days) {
        return days.stream().collect(Collectors.toMap(day -> day, this::ofSpans));
    }

    private Map<IssueStatus, Long> ofSpans(LocalDate day) {
        Map<IssueStatus, Long> found = new EnumMap<>(IssueStatus.class);
        jdbc.sql("select s.status, count(*) as n from issue_span s join issue i on i.id = s.issue_id"
                        + " where i.programme = :programme and s.from_at < :end and s.to_at >= :end group by s.status")
                .param("programme", PROGRAMME)
                .param("end", day.plusDays(1).atStartOfDay())
                .query(row -> {
                    found.put(IssueStatus.valueOf(row.getString("status")), row.getLong("n"));
                });
        return found;
    }

    private Map<IssueStatus, Long> today() {
        LocalDate last = LocalDate.of(9999, 1, 1);
        Map<IssueStatus, Long> today = daily.at(PROGRAMME, List.of(last), null).get(last);
        today.values().removeIf(number -> number == 0);
        return today;
    }

    private Map<String, Long> kept() {
        Map<String, Long> kept = new TreeMap<>();
        counts.of(PROGRAMME).forEach(alike -> kept.put(alike.as().text(), alike.number()));
        return kept;
    }

    private Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>();
        transactions.executeWithoutResult(status ->
                all().forEach(issue -> counted.merge(CountedAs.of(issue).text(), 1L, Long::sum)));
        return counted;
    }

    private List<Issue> all() {
        return entityManager
                .createQuery("select i from Issue i where i.programme = :programme", Issue.class)
                .setParameter("programme", PROGRAMME)
                .getResultList();
    }
}

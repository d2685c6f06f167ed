package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.process.CalendarRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rate of any day, as issues live on: on the list 群众反映 and in 下徐村, which only these tests use. */
@XiaohaoTest
class LedgerRateTests {

    private static final String LIST = "群众反映";
    private static final String AREA = "下徐村";
    private static final String UNIT = "wencheng-jiwei";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private IssueLedger ledger;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void theRateOfEachDayOfALife() {
        loop.at("2015-03-02T10:00");
        Loop closed = register();
        Loop shelved = register();
        Loop rejected = register("kind", "PROJECT");
        Loop merged = register("kind", "PROJECT");
        Loop grave = register("severity", "GRAVE");
        loop.at("2015-03-03T10:00");
        closed.submitBy(UNIT);
        loop.at("2015-03-04T10:00");
        closed.passBy("supervisor");
        shelved.complete("rectify-issue", UNIT, "outcome", "SHELVE", "requestedDeadline", "2015-09-01");
        loop.at("2015-03-05T10:00");
        rejected.complete("dispatch-issue", "headquarters", "decision", "REJECT");
        shelved.complete("decide-shelving", "leader", "approved", true);
        loop.at("2015-03-06T10:00");
        merged.complete("dispatch-issue", "headquarters", "decision", "MERGE", "mergeInto", grave.number());
        grave.complete(
                "rectify-issue",
                UNIT,
                "outcome",
                "SUBMITTED",
                "measures",
                "已拆除",
                "evidenceIds",
                loop.picture("wencheng"));
        loop.at("2015-03-09T10:00");
        grave.passBy("supervisor").complete("approve-closure", "leader", "approved", true);
        loop.at("2015-03-31T10:00");
        CalendarRun calendar = new CalendarRun(loop);
        calendar.start("wencheng-2015", "2015-04");
        calendar.goOn("wencheng-2015");
        loop.at("2015-04-02T10:00");
        grave.complete("recheck-issue", "supervisor", "relapsed", true, "opinion", "反弹");

        assertRate("2015-03-01", 0, null);
        assertRate("2015-03-02", 5, "0.00");
        assertRate("2015-03-03", 5, "0.00");
        assertRate("2015-03-04", 5, "20.00");
        assertRate("2015-03-05", 5, "25.00");
        assertRate("2015-03-06", 5, "33.33");
        assertRate("2015-03-08", 5, "33.33");
        assertRate("2015-03-09", 5, "66.67");
        assertRate("2015-04-01", 5, "66.67");
        assertRate("2015-04-02", 5, "33.33");
        assertStates("2015-03-02", 2, 3, 0, 0, 0, 0);
        assertStates("2015-03-05", 1, 1, 1, 1, 1, 0);
        assertStates("2015-03-06", 0, 0, 1, 1, 1, 1);
        assertStates("2015-04-02", 0, 1, 1, 1, 1, 1);
    }

    @Test
    void whatHappensAtMidnightBelongsToTheDayThatBegins() {
        loop.at("2015-01-05T10:00");
        Loop issue = register("area", "屿根村", "list", "月考核");
        issue.passTo("2015-01-20T10:00");

        assertThat(figures("2015-01-14", "月考核").byLight()).containsOnlyKeys(Light.YELLOW);
        assertThat(figures("2015-01-15", "月考核").byLight()).containsOnlyKeys(Light.RED);
        assertThat(figures("2015-01-04", "月考核").total()).isZero();
    }

    @Test
    void aDayToComeIsToday() {
        loop.at("2015-03-02T10:00");

        LedgerSummary summary = ledger.summary(loop.programme("wencheng-2015"), LocalDate.parse("2015-12-01"), null);

        assertThat(summary.asOf()).isEqualTo(LocalDate.parse("2015-03-02"));
    }

    private Loop register(String... values) {
        String[] all = new String[values.length + 4];
        all[0] = "list";
        all[1] = LIST;
        all[2] = "area";
        all[3] = AREA;
        System.arraycopy(values, 0, all, 4, values.length);
        return loop.register(all);
    }

    private void assertRate(String day, int total, String rate) {
        Figures byList = figures(day, LIST);
        Figures byObject =
                ledger.summary(loop.programme("wencheng-2015"), LocalDate.parse(day), null).byObject().stream()
                        .filter(object -> object.name().equals(AREA))
                        .findFirst()
                        .orElseThrow();
        for (Figures figures : new Figures[] {byList, byObject}) {
            assertThat(figures.total()).as(figures.name() + " on " + day).isEqualTo(total);
            assertThat(
                            figures.rectificationRate() == null
                                    ? null
                                    : figures.rectificationRate().toPlainString())
                    .as(figures.name() + " on " + day)
                    .isEqualTo(rate);
        }
    }

    private void assertStates(
            String day, long registered, long rectifying, long closed, long shelved, long rejected, long merged) {
        Figures figures = figures(day, LIST);
        assertThat(figures.in(IssueStatus.REGISTERED)).as("待交办 " + day).isEqualTo(registered);
        assertThat(figures.in(IssueStatus.RECTIFYING)).as("整改中 " + day).isEqualTo(rectifying);
        assertThat(figures.in(IssueStatus.CLOSED)).as("已销号 " + day).isEqualTo(closed);
        assertThat(figures.in(IssueStatus.SHELVED)).as("挂账 " + day).isEqualTo(shelved);
        assertThat(figures.in(IssueStatus.REJECTED)).as("不予受理 " + day).isEqualTo(rejected);
        assertThat(figures.in(IssueStatus.MERGED)).as("已合并 " + day).isEqualTo(merged);
    }

    private Figures figures(String day, String list) {
        return ledger.summary(loop.programme("wencheng-2015"), LocalDate.parse(day), null).byList().stream()
                .filter(figures -> figures.name().equals(list))
                .findFirst()
                .orElseThrow();
    }
}

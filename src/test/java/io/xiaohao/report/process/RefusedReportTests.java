package io.xiaohao.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportTexts;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeeklyReporting;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is refused of a weekly report and its review leaves the task open and nothing told. */
@XiaohaoTest
class RefusedReportTests {

    private static final String WEEK = "2021-W28";
    private static final String COUNTY = "西畴县";

    @Autowired
    private ApplicationContext beans;

    private ReportFixture reports;

    @BeforeEach
    void open() {
        reports = new ReportFixture(beans);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "rate", "figures", "late"})
    void figuresAreNotTakenFromAnybody(String figure) {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);

        refused(400, "submit-weekly-report", reports.account(COUNTY), "summary", "本周", figure, "0");

        assertThat(told()).containsExactly("2021-07-12T09:00 report.requested");
    }

    @Test
    void whatCannotBeTakenLeavesTheTaskOpen() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);

        refused(400, "submit-weekly-report", reports.account(COUNTY), "difficulties", "没有写情况");
        refused(422, "submit-weekly-report", reports.account(COUNTY), "summary", "长".repeat(4001));
        refused(422, "submit-weekly-report", reports.account(COUNTY), "summary", "短", "nextWeek", "长".repeat(4001));
        refused(403, "submit-weekly-report", reports.account("麻栗坡县"), "summary", "代报");
        refused(400, "submit-weekly-report", reports.account(COUNTY), "summary", "本周", "programme", "sheqi-2022");

        assertThat(told()).containsExactly("2021-07-12T09:00 report.requested");
        String id = reports.task(WEEK, COUNTY, "submit-weekly-report").getId();
        reports.file(WEEK, COUNTY, "刚好" + "长".repeat(3998));
        assertRefused(409, () -> reports.completeTask(id, reports.account(COUNTY), "summary", "再报一次"));
        refused(400, "review-weekly-report", ReportFixture.SUPERVISOR, "accepted", false);
        refused(403, "review-weekly-report", reports.account(COUNTY), "accepted", true);
    }

    @Test
    void theDomainRefusesWhatNoTaskStandsFor() {
        WeeklyReporting reporting = beans.getBean(WeeklyReporting.class);
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        ReportWeek week = ReportWeek.parse(WEEK);
        ReportTexts texts = new ReportTexts("本周", null, null);

        assertRefused(404, () -> reporting.file(ReportFixture.PROGRAMME, week.next(), COUNTY, texts));
        Runnable file = () -> reporting.file(ReportFixture.PROGRAMME, week, COUNTY, texts);
        assertRefused(403, () -> as(reports.account("麻栗坡县"), file));
        at("2021-07-13T10:00").file(WEEK, COUNTY, "本周");
        assertRefused(409, () -> as(reports.account(COUNTY), file));
        assertRefused(
                403,
                () -> as(
                        reports.account(COUNTY),
                        () -> reporting.review(ReportFixture.PROGRAMME, week, COUNTY, true, null)));
    }

    private ReportFixture at(String moment) {
        reports.loop().at(moment);
        return reports;
    }

    private List<String> told() {
        return reports.told(WEEK, COUNTY);
    }

    private void as(String account, Runnable work) {
        reports.loop().as(account, () -> {
            work.run();
            return null;
        });
    }

    private void refused(int status, String task, String account, Object... answers) {
        assertRefused(status, () -> reports.complete(WEEK, COUNTY, task, account, answers));
    }

    private static void assertRefused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.reason().status())
                .isEqualTo(status));
    }
}

package io.xiaohao.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.report.FigureCount;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportForm;
import io.xiaohao.report.ReportStatus;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeeklyReport;
import io.xiaohao.testing.WholeProcess;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The process of weekly reports on the real delegates, path by path; together they go through all of it. Week 28 of 2021
 * is 12 to 18 July, five working days: asked on Monday 09:00, reminded on Thursday 15:00, due on Friday 16 July 17:30.
 */
@XiaohaoTest
@WholeProcess("weekly-report")
class WeeklyReportPathTests {

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

    @Test
    void filedInTimeAndAccepted() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        assertThat(reports.task(WEEK, COUNTY, "submit-weekly-report").getDueDate())
                .isEqualTo("2021-07-16T17:30:00");
        assertThat(reports.timers(WEEK, COUNTY))
                .containsExactly(LocalDateTime.parse("2021-07-15T15:00"), LocalDateTime.parse("2021-07-17T00:00"));

        at("2021-07-13T10:00").file(WEEK, COUNTY, "清运垃圾三车");
        assertThat(reports.timers(WEEK, COUNTY)).isEmpty();
        assertThat(reports.task(WEEK, COUNTY, "review-weekly-report").getDueDate())
                .isEqualTo("2021-07-15T23:59:59");
        at("2021-07-14T10:00").accept(WEEK, COUNTY);

        assertThat(reports.runs(WEEK, COUNTY)).isFalse();
        assertThat(told())
                .containsExactly(
                        "2021-07-12T09:00 report.requested",
                        "2021-07-13T10:00 report.submitted",
                        "2021-07-14T10:00 report.accepted");
        assertThat(reports.data(WEEK, COUNTY, "report.submitted"))
                .contains("\"week\":\"2021-W28\"", "\"object\":\"西畴县\"", "\"late\":false");
        assertThat(report().isLate()).isFalse();
    }

    @Test
    void remindedAndMissedAndFiledLate() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);

        reports.passTo(WEEK, COUNTY, "2021-07-15T16:00");
        assertThat(report().remindedAt()).isEqualTo("2021-07-15T15:00");
        reports.passTo(WEEK, COUNTY, "2021-07-19T10:00");
        assertThat(report().status()).isEqualTo(ReportStatus.REQUESTED);
        reports.file(WEEK, COUNTY, "补报");
        at("2021-07-20T10:00").accept(WEEK, COUNTY);

        assertThat(told())
                .containsExactly(
                        "2021-07-12T09:00 report.requested",
                        "2021-07-17T00:00 report.missed",
                        "2021-07-19T10:00 report.submitted",
                        "2021-07-20T10:00 report.accepted");
        assertThat(reports.data(WEEK, COUNTY, "report.submitted")).contains("\"late\":true");
        assertThat(reports.data(WEEK, COUNTY, "report.accepted")).contains("\"late\":true");
    }

    @Test
    void filedAfterTheHourOfTheDueDayIsLateButNotMissed() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);

        reports.passTo(WEEK, COUNTY, "2021-07-16T17:31").file(WEEK, COUNTY, "迟了一分钟");
        reports.passTo(WEEK, COUNTY, "2021-07-17T08:00");

        assertThat(told()).containsExactly("2021-07-12T09:00 report.requested", "2021-07-16T17:31 report.submitted");
        assertThat(report().isLate()).isTrue();
    }

    @Test
    void returnedInTimeItIsFiledAgainInTime() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        at("2021-07-13T10:00").file(WEEK, COUNTY, "太短");
        at("2021-07-14T10:00").giveBack(WEEK, COUNTY, "写明困难和措施");

        assertThat(report().status()).isEqualTo(ReportStatus.RETURNED);
        assertThat(reports.timers(WEEK, COUNTY))
                .containsExactly(LocalDateTime.parse("2021-07-15T15:00"), LocalDateTime.parse("2021-07-17T00:00"));
        at("2021-07-15T10:00").file(WEEK, COUNTY, "写明了");
        at("2021-07-16T10:00").accept(WEEK, COUNTY);

        assertThat(told())
                .containsExactly(
                        "2021-07-12T09:00 report.requested",
                        "2021-07-13T10:00 report.submitted",
                        "2021-07-14T10:00 report.returned",
                        "2021-07-15T10:00 report.submitted",
                        "2021-07-16T10:00 report.accepted");
        assertThat(reports.data(WEEK, COUNTY, "report.returned")).contains("\"count\":1", "\"late\":false");
        assertThat(report().isLate()).isFalse();
    }

    @Test
    void returnedAfterItsDueDayItHasAWorkingDayForTheCorrection() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        reports.passTo(WEEK, COUNTY, "2021-07-16T17:00").file(WEEK, COUNTY, "太短");
        at("2021-07-19T10:00").giveBack(WEEK, COUNTY, "写明困难");

        assertThat(report().dueAt()).isEqualTo("2021-07-20T17:30");
        reports.passTo(WEEK, COUNTY, "2021-07-20T10:00").file(WEEK, COUNTY, "写明了");

        assertThat(told()).noneMatch(line -> line.endsWith("report.missed"));
        assertThat(report().isLate()).isFalse();
    }

    @Test
    void returnedAndNeverFiledAgainItIsMissedOnce() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        at("2021-07-13T10:00").file(WEEK, COUNTY, "太短");
        at("2021-07-14T10:00").giveBack(WEEK, COUNTY, "写明困难");

        reports.passTo(WEEK, COUNTY, "2021-07-30T10:00");

        assertThat(told().stream().filter(line -> line.endsWith("report.missed")))
                .containsExactly("2021-07-17T00:00 report.missed");
    }

    @Test
    void theFiguresAreFrozenWhenItIsFiled() {
        String overdue = reports.finding("2021-07-01T10:00", COUNTY, "deadline", "2021-07-07")
                .number();
        reports.finding("2021-07-13T09:00", COUNTY, "deadline", "2021-07-21");
        ReportFigures before = figuresOfNow();
        reports.ask(WEEK);
        at("2021-07-13T10:00").file(WEEK, COUNTY, "如数");

        reports.finding("2021-07-13T11:00", COUNTY);
        ReportFigures filed = filed();

        assertThat(filed.open()).isEqualTo(before.open());
        assertThat(filed.oldest())
                .anyMatch(line -> line.number().equals(overdue) && line.light().equals("SERIOUS"));
        assertThat(filed.registered()).isPositive();
        assertThat(filed.overdue()).isPositive();
        assertThat(filed.serious()).isPositive();
        assertThat(filed.dueNextWeek()).isPositive();
        assertThat(filed.rate()).isEqualTo(new BigDecimal("0.00"));
        assertThat(filed.forecast().date()).isEqualTo("2021-07-31");
        assertThat(filed.forecast().neededClosures()).isPositive();
        assertThat(filed.change()).isNull();
    }

    @Test
    void theNextReportSaysWhatChanged() {
        reports.finding("2021-07-05T10:00", COUNTY);
        reports.ask(WEEK);
        at("2021-07-13T10:00").file(WEEK, COUNTY, "第一份");
        reports.finding("2021-07-14T10:00", COUNTY);
        reports.finding("2021-07-14T10:00", COUNTY);
        reports.ask("2021-W29");
        at("2021-07-20T10:00").file("2021-W29", COUNTY, "第二份");

        ReportFigures.Change change = figures("2021-W29").change();
        assertThat(change.week()).isEqualTo(WEEK);
        assertThat(change.open()).isEqualTo(2);
    }

    private ReportFixture at(String moment) {
        reports.loop().at(moment);
        return reports;
    }

    private List<String> told() {
        return reports.told(WEEK, COUNTY);
    }

    private WeeklyReport report() {
        return reports.transactions()
                .execute(status -> reports.reports().report(ReportFixture.PROGRAMME, ReportWeek.parse(WEEK), COUNTY));
    }

    private ReportFigures filed() {
        return figures(WEEK);
    }

    private ReportFigures figures(String week) {
        return reports.transactions().execute(status -> beans.getBean(FrozenFigures.class)
                .of(reports.reports()
                        .report(ReportFixture.PROGRAMME, ReportWeek.parse(week), COUNTY)
                        .latest()
                        .orElseThrow()));
    }

    private ReportFigures figuresOfNow() {
        return beans.getBean(FigureCount.class)
                .count(
                        reports.loop().programme(ReportFixture.PROGRAMME),
                        ReportForm.REPORT,
                        "wenshan-xichouxian",
                        ReportWeek.parse(WEEK),
                        LocalDateTime.parse("2021-07-13T10:00"));
    }
}

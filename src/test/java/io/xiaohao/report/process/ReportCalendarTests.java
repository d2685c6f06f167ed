package io.xiaohao.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.CalendarRevision;
import io.xiaohao.calendar.DayKind;
import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportStatus;
import io.xiaohao.report.ReportWeek;
import io.xiaohao.report.WeekPlan;
import io.xiaohao.report.WeeklyReport;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which weeks are asked for and when: holidays, the ends of a programme, a server that was off, a clock set back. */
@XiaohaoTest
class ReportCalendarTests {

    private static final String COUNTY = "丘北县";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ReportCalendar calendar;

    private ReportFixture reports;

    @BeforeEach
    void open() {
        reports = new ReportFixture(beans);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    /** By the State Council's calendar of 2021: off 06-12 to 14, 09-19 to 21, 10-01 to 07; worked on 09-26 and 10-09. */
    @ParameterizedTest
    @CsvSource({
        "2021-W23, 2021-06-07T09:00, 2021-06-10T15:00, 2021-06-11T17:30, 2021-06-12T00:00, 2021-06-11T18:00",
        "2021-W24, 2021-06-15T09:00, 2021-06-17T15:00, 2021-06-18T17:30, 2021-06-19T00:00, 2021-06-18T18:00",
        "2021-W38, 2021-09-22T09:00, 2021-09-24T15:00, 2021-09-26T17:30, 2021-09-27T00:00, 2021-09-26T18:00",
        "2021-W39, 2021-09-27T09:00, 2021-09-29T15:00, 2021-09-30T17:30, 2021-10-01T00:00, 2021-09-30T18:00",
        "2021-W40, 2021-10-08T09:00, 2021-10-08T15:00, 2021-10-09T17:30, 2021-10-10T00:00, 2021-10-09T18:00"
    })
    void theInstantsOfAWeekFollowTheWorkingDays(
            String week,
            LocalDateTime askAt,
            LocalDateTime remindAt,
            LocalDateTime dueAt,
            LocalDateTime missedAt,
            LocalDateTime digestAt) {
        assertThat(plan(wenshan(), week))
                .contains(new WeekPlan(ReportWeek.parse(week), askAt, remindAt, dueAt, missedAt, digestAt));
    }

    @Test
    void aWeekWithoutAWorkingDayAsksNothing() {
        reports.transactions().executeWithoutResult(status -> {
            beans.getBean(CalendarRevision.class)
                    .revise(Stream.iterate(LocalDate.parse("2021-11-08"), day -> day.plusDays(1))
                            .limit(7)
                            .map(day -> new CalendarDay(day, DayKind.HOLIDAY, "停工"))
                            .toList());

            assertThat(plan(wenshan(), "2021-W45")).isEmpty();
            assertThat(due(wenshan(), "2021-11-15T09:00"))
                    .extracting(Opening::period)
                    .contains("2021-W44", "2021-W46")
                    .doesNotContain("2021-W45");
            assertThat(duty().next(wenshan(), LocalDateTime.parse("2021-11-06T00:00")))
                    .contains(LocalDateTime.parse("2021-11-15T09:00"));
            status.setRollbackOnly();
        });
    }

    @Test
    void whatWouldHaveBeenDueBeforeTheProgrammeBeginsIsNotAsked() {
        // wenshan-2021 begins on Sunday 30 May: the last working day of its week has passed
        assertThat(plan(wenshan(), "2021-W21")).isEmpty();
        assertThat(due(wenshan(), "2021-06-07T09:00"))
                .extracting(Opening::period)
                .containsExactly("2021-W22", "2021-W23");
    }

    @Test
    void aProgrammeThatBeginsMidweekAsksAtItsBeginning() {
        Programme midweek = between("2021-08-04", "2021-12-31");

        assertThat(plan(midweek, "2021-W31")).isPresent();
        assertThat(duty().next(midweek, LocalDateTime.parse("2021-08-01T00:00")))
                .contains(LocalDateTime.parse("2021-08-04T00:00"));
    }

    @Test
    void aProgrammeThatEndsMidweekHasItsLastReportAtTheEndOfThatWeek() {
        Programme midweek = between("2021-05-30", "2021-08-04");

        assertThat(plan(midweek, "2021-W31").orElseThrow().dueAt()).isEqualTo("2021-08-06T17:30");
        assertThat(plan(midweek, "2021-W32")).isEmpty();
        assertThat(duty().next(midweek, LocalDateTime.parse("2021-08-03T00:00")))
                .isEmpty();
        assertThat(digests().next(midweek, LocalDateTime.parse("2021-08-05T00:00")))
                .contains(LocalDateTime.parse("2021-08-06T18:00"));
        assertThat(digests().next(midweek, LocalDateTime.parse("2021-08-06T18:00")))
                .isEmpty();
    }

    @Test
    void wenchengAsksNobody() {
        Programme wencheng = reports.loop().programme("wencheng-2015");

        assertThat(duty().due(wencheng, LocalDateTime.parse("2015-12-31T00:00")))
                .isEmpty();
        assertThat(duty().next(wencheng, LocalDateTime.parse("2015-01-01T00:00")))
                .isEmpty();
    }

    @Test
    void onlyObjectsWithAnOpenIssueAreAsked() {
        reports.finding("2021-11-15T10:00", COUNTY);
        reports.ask("2021-W47");

        assertThat(report("2021-W47", COUNTY)).isPresent();
        assertThat(reports.data("2021-W47", COUNTY, "report.requested")).contains("2021-11-26T17:30");
    }

    @Test
    void aServerThatWasOffOverTheMondayAsksWhenItIsBack() {
        reports.finding("2021-11-15T10:00", COUNTY);
        reports.since(ReportFixture.PROGRAMME, "2021-11-15T10:00");
        reports.loop().at("2021-11-24T11:00");
        reports.askNow(ReportFixture.PROGRAMME, "2021-W47");
        reports.askNow(ReportFixture.PROGRAMME, "2021-W47");

        assertThat(told("2021-W47")).containsExactly("2021-11-24T11:00 report.requested");
        assertThat(report("2021-W47", COUNTY).orElseThrow().dueAt()).isEqualTo("2021-11-26T17:30");
    }

    @Test
    void ofWeeksThatWentByWhileItWasOffItSaysOnceThatTheyCouldNotBeAsked() {
        reports.finding("2021-11-01T10:00", COUNTY);
        reports.since(ReportFixture.PROGRAMME, "2021-11-01T10:00");
        reports.loop().at("2021-11-24T12:00");
        for (int round = 0; round < 2; round++) {
            for (String week : List.of("2021-W45", "2021-W46", "2021-W47")) {
                reports.askNow(ReportFixture.PROGRAMME, week);
            }
        }

        assertThat(told("2021-W45")).containsExactly("2021-11-24T12:00 report.missed");
        assertThat(told("2021-W46")).containsExactly("2021-11-24T12:00 report.missed");
        assertThat(told("2021-W47")).containsExactly("2021-11-24T12:00 report.requested");
        assertThat(reports.data("2021-W45", COUNTY, "report.missed")).contains("\"asked\":false", "\"late\":true");
        assertThat(report("2021-W45", COUNTY).orElseThrow().status()).isEqualTo(ReportStatus.NOT_ASKED);
        assertThat(reports.runs("2021-W45", COUNTY)).isFalse();
    }

    @Test
    void weeksBeforeThisInstallationAreNobodysOmission() {
        reports.finding("2021-11-01T10:00", COUNTY);
        reports.since(ReportFixture.PROGRAMME, "2021-11-24T13:00");
        reports.askNow(ReportFixture.PROGRAMME, "2021-W45");

        assertThat(report("2021-W45", COUNTY)).isEmpty();
    }

    @Test
    void aClockSetBackAnHourRepeatsNothing() {
        reports.finding("2021-11-15T10:00", COUNTY);
        reports.ask("2021-W47");
        reports.passTo("2021-W47", COUNTY, "2021-11-25T15:30");
        reports.passTo("2021-W47", COUNTY, "2021-11-27T00:30");
        LocalDateTime missed = report("2021-W47", COUNTY).orElseThrow().missedAt();
        reports.loop().at("2021-11-26T23:30");
        reports.askNow(ReportFixture.PROGRAMME, "2021-W47");
        reports.passTo("2021-W47", COUNTY, "2021-11-27T01:00");

        assertThat(told("2021-W47"))
                .containsExactly("2021-11-22T09:00 report.requested", "2021-11-27T00:00 report.missed");
        assertThat(report("2021-W47", COUNTY).orElseThrow().missedAt()).isEqualTo(missed);
    }

    @Test
    void whenTheCalendarChangesWhatIsAwaitedIsDueByTheNewOne() {
        reports.finding("2021-11-15T10:00", COUNTY);
        reports.ask("2021-W47");
        reports.transactions().executeWithoutResult(status -> {
            beans.getBean(CalendarRevision.class)
                    .revise(List.of(new CalendarDay(LocalDate.parse("2021-11-26"), DayKind.HOLIDAY, "停工")));

            assertThat(report("2021-W47", COUNTY).orElseThrow().dueAt()).isEqualTo("2021-11-25T17:30");
            assertThat(reports.timers("2021-W47", COUNTY))
                    .containsExactly(LocalDateTime.parse("2021-11-24T15:00"), LocalDateTime.parse("2021-11-26T00:00"));
            status.setRollbackOnly();
        });
    }

    private List<String> told(String week) {
        return reports.told(week, COUNTY);
    }

    private Optional<WeeklyReport> report(String week, String county) {
        return reports.transactions()
                .execute(status -> reports.reports().find(ReportFixture.PROGRAMME, ReportWeek.parse(week), county));
    }

    private Programme wenshan() {
        return reports.loop().programme(ReportFixture.PROGRAMME);
    }

    private Programme between(String from, String to) {
        Programme known = wenshan();
        return new Programme(
                known.code(),
                known.government(),
                known.name(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                known.pack());
    }

    private Optional<WeekPlan> plan(Programme programme, String week) {
        return calendar.plan(programme, ReportWeek.parse(week));
    }

    private List<Opening> due(Programme programme, String until) {
        return duty().due(programme, LocalDateTime.parse(until));
    }

    private CalendarDuty duty() {
        return duty("weekly-report");
    }

    private CalendarDuty digests() {
        return duty("weekly-digest");
    }

    private CalendarDuty duty(String kind) {
        return beans.getBeansOfType(CalendarDuty.class).values().stream()
                .filter(duty -> duty.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}

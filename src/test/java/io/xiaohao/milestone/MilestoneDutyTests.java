package io.xiaohao.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.programme.Opening;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** When evaluations are asked for, what a server that was off makes of them, and how far it is to a milestone. */
@XiaohaoTest
class MilestoneDutyTests {

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private MilestoneRun milestones;
    private Programme programme;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        milestones = new MilestoneRun(fixture);
        programme = fixture.programme(MilestoneRun.PROGRAMME);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void evaluationsAreAskedForOnTheThirdWorkingDayBeforeAndNotBeforeTheProgramme() {
        MilestoneDuty duty = milestones.dutySince("2021-05-30T00:00");

        List<Opening> due = duty.due(programme, LocalDateTime.parse("2021-12-31T00:00"));

        assertThat(due).hasSize(32);
        assertThat(due.stream().filter(opening -> opening.object().equals("砚山县")))
                .extracting(Opening::period, opening -> opening.due().toString())
                .containsExactly(
                        tuple("2021-05", "2021-05-30T00:00"),
                        tuple("2021-06", "2021-06-25T09:00"),
                        tuple("2021-07", "2021-07-28T09:00"),
                        tuple("2021-08", "2021-08-26T09:00"));
        assertThat(duty.next(programme, LocalDateTime.parse("2021-05-30T00:00")))
                .contains(LocalDateTime.parse("2021-06-25T09:00"));
        assertThat(duty.next(programme, LocalDateTime.parse("2021-08-26T09:00")))
                .isEmpty();
        assertThat(duty.due(fixture.programme("wencheng-2015"), LocalDateTime.parse("2016-01-01T00:00")))
                .isEmpty();
    }

    @Test
    void whatCouldNotBeAskedForAnyMoreIsToldAsMissed() {
        fixture.at("2021-07-20T08:00");
        milestones.forget("2021-06", "砚山县");

        opens(milestones.dutySince("2021-06-01T00:00"), "2021-06");

        MilestoneCase stored = milestones.stored("砚山县");
        assertThat(stored.judgement().orElseThrow().met()).isFalse();
        assertThat(stored.minPoints()).isEqualByComparingTo("750");
        fixture.loop("wenshan", "2021-06/砚山县").tells("milestone.missed", "2021-07-20T08:00");
    }

    @Test
    void whatWasOverBeforeTheProgrammeRanHereIsLeftAlone() {
        fixture.at("2021-07-20T08:00");

        opens(milestones.dutySince("2021-07-01T08:00"), "2021-06");

        assertThat(fixture.bean(MilestoneCases.class).find(MilestoneRun.PROGRAMME, "2021-06", "砚山县"))
                .isEmpty();
    }

    @Test
    void whatCanStillBeRecordedIsAskedForLate() {
        fixture.at("2021-07-14T08:00");
        milestones.forget("2021-06", "砚山县");

        opens(milestones.dutySince("2021-06-01T00:00"), "2021-06");

        fixture.loop("wenshan", "2021-06/砚山县").waitsAt("record-evaluation");
    }

    @ParameterizedTest
    @CsvSource({
        // total, rejected, closed, minimum rate, as of, needed, a week, working days left
        "0,   0, 0,   95,   2021-06-15, 0,  0.00, 11",
        "100, 0, 60,  95,   2021-06-15, 35, 15.91, 11",
        "100, 0, 95,  95,   2021-06-15, 0,  0.00, 11",
        "12,  2, 8,   95,   2021-06-15, 2,  0.91, 11",
        "100, 0, 90,  95,   2021-06-24, 5,  5.00, 4",
        "100, 0, 90,  95,   2021-06-30, 5,  5.00, 0",
        // 1989 of 1999 are 99.4997 %, which is frozen as 99.50 %
        "1999, 0, 1988, 99.5, 2021-06-15, 1, 0.45, 11",
    })
    void whatIsNeededIsCountedInClosuresAndWorkingDays(
            long total,
            long rejected,
            long closed,
            BigDecimal minRate,
            LocalDate asOf,
            int needed,
            BigDecimal perWeek,
            int daysLeft) {
        Figures figures = new Figures(
                "砚山县", total, Map.of(IssueStatus.CLOSED, closed, IssueStatus.REJECTED, rejected), Map.of(), null, 0);
        Milestone june =
                fixture.bean(MilestonePlan.class).of(programme, "2021-06").orElseThrow();
        Milestone milestone = new Milestone(
                june.date(), june.minPoints(), minRate, june.evaluator(), june.requirements(), june.origin());

        Outlook outlook = fixture.bean(MilestoneOutlook.class).of(milestone, figures, asOf);

        assertThat(outlook.neededClosures()).isEqualTo(needed);
        assertThat(outlook.neededPerWeek()).isEqualTo(perWeek);
        assertThat(outlook.workingDaysLeft()).isEqualTo(daysLeft);
    }

    @Test
    void theNextMilestoneIsTheOneThatIsNotOver() {
        MilestoneOutlook outlook = fixture.bean(MilestoneOutlook.class);
        fixture.at("2021-06-30T10:00");

        assertThat(outlook.next(programme, null, LocalDate.of(2021, 6, 30))
                        .orElseThrow()
                        .date())
                .isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(outlook.next(programme, "wenshan-yanshanxian", LocalDate.of(2021, 7, 1)))
                .hasValueSatisfying(next -> {
                    assertThat(next.date()).isEqualTo(LocalDate.of(2021, 7, 31));
                    assertThat(next.minPoints()).isEqualByComparingTo("800");
                });
        assertThat(outlook.next(programme, null, LocalDate.of(2021, 9, 1))).isEmpty();
    }

    private void opens(MilestoneDuty duty, String period) {
        Opening opening = new Opening("milestone", period, "砚山县", LocalDateTime.parse("2021-06-25T09:00"));
        fixture.bean(TransactionTemplate.class).executeWithoutResult(status -> duty.open(programme, opening));
    }
}

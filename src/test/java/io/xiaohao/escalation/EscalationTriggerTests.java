package io.xiaohao.escalation;

import static io.xiaohao.escalation.EscalationRun.newSubject;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What raises what: events of other modules, counted over their windows. */
@XiaohaoTest
class EscalationTriggerTests {

    private static final String WENCHENG = "wencheng-2015";
    private static final String WENSHAN = "wenshan-2021";
    private static final String SHEQI = "sheqi-2022";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private EscalationRun run;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        run = new EscalationRun(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anIssueSeriouslyOverdueRaisesAnOrderAndTheNextOneOfTheUnitJoinsIt() {
        Loop first = fixture.register("area", "周村村", "deadline", "2015-05-06");
        Loop second = fixture.register("area", "周村村", "deadline", "2015-05-07");
        String unit = unitOf(first);

        first.passTo("2015-05-12T00:00");
        second.passTo("2015-05-13T00:00");

        EscalationCase order = run.only(unit);
        assertThat(order.stored().measure()).isEqualTo(Measure.SUPERVISION_ORDER);
        assertThat(order.stored().issues()).contains(first.number(), second.number());
        assertThat(order.stored().about()).isEqualTo("2015-05/" + unit);
        assertThat(run.told(unit)).containsExactly("escalation.proposed", "escalation.joined");
        assertThat(run.moment(unit, "escalation.joined")).isEqualTo("2015-05-13T00:00:00");
    }

    @Test
    void anIssueReturnedForTheThirdTimeRaisesAnOrder() {
        Loop issue = fixture.register("area", "县前村", "deadline", "2015-05-29");
        String unit = unitOf(issue);
        for (int count = 1; count <= 3; count++) {
            assertThat(run.cases(unit)).isEmpty();
            issue.submitBy(issue.issue().leadUnit()).returnBy("supervisor");
        }

        assertThat(run.only(unit).stored().issues()).containsExactly(issue.number());
    }

    @Test
    void reportsMissedTwoWeeksRunningRaiseCriticism() {
        String object = newSubject();
        missed(object, "2021-W23");
        assertThat(run.cases(object)).isEmpty();
        missed(object, "2021-W25");
        assertThat(run.cases(object)).isEmpty();

        missed(object, "2021-W24");

        EscalationCase criticism = run.only(object);
        assertThat(criticism.stored().measure()).isEqualTo(Measure.CRITICISM);
        assertThat(criticism.stored().about()).isEqualTo("2021-W24/" + object);
        assertThat(run.data(object, "escalation.proposed"))
                .isEqualTo("{\"cause\":\"REPORT_MISSED\",\"measure\":\"CRITICISM\",\"period\":\"2021-W24\"}");
    }

    @Test
    void weeksThatCouldNotBeAskedForAreNobodysFault() {
        String object = newSubject();
        for (String week : List.of("2021-W30", "2021-W31", "2021-W32")) {
            run.publish(WENSHAN, "report.missed", week + "/" + object, "week", week, "object", object, "asked", false);
        }

        assertThat(run.cases(object)).isEmpty();
    }

    /** The week of the year's turn: 2020-W53 comes before 2021-W01. */
    @Test
    void weeksRunOnOverTheYearsTurn() {
        String object = newSubject();
        missed(object, "2020-W53");
        missed(object, "2021-W01");

        assertThat(run.only(object).stored().period()).isEqualTo("2021-W01");
    }

    @Test
    void amongTheLastTwoInMonthsThreeAndFourButNotFive() {
        String late = newSubject();
        rank("2018-03", late);
        assertThat(run.cases(late)).isEmpty();
        rank("2018-04", late);
        assertThat(run.only(late).stored().measure()).isEqualTo(Measure.INTERVIEW);
        assertThat(run.only(late).stored().period()).isEqualTo("2018-04");

        run.rank(WENCHENG, "2018-05", false, late, "子", "丑", "寅", "卯");
        rank("2018-06", late);

        assertThat(run.only(late).stored().stage()).isEqualTo(Stage.DECIDING);
        assertThat(run.told(late)).containsExactly("escalation.proposed");
    }

    @Test
    void fewerThanFourRankedObjectsHaveNoLastTwoAndTiesAreIncluded() {
        List<EventData.Rank> three =
                List.of(new EventData.Rank("甲", 1), new EventData.Rank("乙", 2), new EventData.Rank("丙", 3));
        assertThat(LaggingObjects.lastTwo(three)).isEmpty();
        List<EventData.Rank> tied = List.of(
                new EventData.Rank("甲", 1),
                new EventData.Rank("乙", 2),
                new EventData.Rank("丙", 2),
                new EventData.Rank("丁", 2),
                new EventData.Rank("戊", 5));
        assertThat(LaggingObjects.lastTwo(tied)).containsExactly("乙", "丙", "丁", "戊");
    }

    @Test
    void otherGroupsAndOtherProgrammesRaiseNothingByTheirRanking() {
        String late = newSubject();
        for (String month : List.of("2019-03", "2019-04")) {
            run.publish(
                    WENCHENG,
                    "ranking.published",
                    month + "/linked-units",
                    "period",
                    month,
                    "group",
                    "linked-units",
                    "ranks",
                    List.of(),
                    "correction",
                    false);
            run.rank(SHEQI, month, false, "子", "丑", "寅", "卯", late);
        }

        assertThat(run.cases(late)).isEmpty();
    }

    @Test
    void aCorrectionAddsWhatFollows() {
        String late = newSubject();
        rank("2019-06", late);
        run.rank(WENCHENG, "2019-07", false, late, "子", "丑", "寅", "卯");
        assertThat(run.cases(late)).isEmpty();

        run.rank(WENCHENG, "2019-07", true, "子", "丑", "寅", "卯", late);

        assertThat(run.only(late).stored().period()).isEqualTo("2019-07");
    }

    @Test
    void aMissedMilestoneRaisesAnInterviewByTheSupervisionGroupWithDiscipline() {
        run.publish(
                WENSHAN,
                "milestone.missed",
                "2031-06/丘北县",
                "date",
                java.time.LocalDate.parse("2031-06-30"),
                "object",
                "丘北县",
                "lacking",
                List.of("points", "rate"));

        EscalationCase interview = run.cases("丘北县").stream()
                .filter(each -> each.stored().period().equals("2031-06"))
                .findFirst()
                .orElseThrow();
        assertThat(interview.candidates("approve-escalation")).containsExactly("leaders");
        interview.complete("approve-escalation", "leader@wenshan", "decision", "APPROVE");
        assertThat(interview.candidates("schedule-interview"))
                .containsExactly("discipline", "supervision-wenshan-qiubeixian");
    }

    @Test
    void criticisedInTwoConsecutiveBulletinsThreeTimesAYearAndBadForTheYear() {
        String object = newSubject();
        grade(object, "2022-Q1", "BAD");
        assertThat(run.cases(object)).isEmpty();
        grade(object, "2022-Q2", "BAD");
        assertThat(causes(object)).containsExactly(Cause.CRITICISED_TWICE);
        grade(object, "2022-Q3", "MEDIUM");
        grade(object, "2022-Q4", "BAD");
        assertThat(causes(object)).containsExactly(Cause.CRITICISED_TWICE, Cause.CRITICISED_THRICE);
        grade(object, "2022", "BAD");

        assertThat(causes(object)).containsExactly(Cause.CRITICISED_TWICE, Cause.CRITICISED_THRICE, Cause.ANNUAL_BAD);
        assertThat(run.cases(object))
                .extracting(each -> each.stored().measure())
                .containsExactly(Measure.INTERVIEW, Measure.WRITTEN_REVIEW, Measure.ADMONITION);
    }

    @Test
    void aCriticismImposedCountsAsABulletin() {
        String object = newSubject();
        run.publish(SHEQI, "accountability.imposed", object, "measure", "CRITICISM");
        run.at("2015-05-05T10:00");
        grade(object, "2015-Q2", "BAD");

        assertThat(causes(object)).containsExactly(Cause.CRITICISED_TWICE);
    }

    @Test
    void aSubjectHitByTwoRulesOnOneDayHasTwoCases() {
        String object = newSubject();
        for (String quarter : List.of("2024-Q1", "2024-Q2", "2024-Q3")) {
            grade(object, quarter, "BAD");
        }

        assertThat(causes(object)).containsExactly(Cause.CRITICISED_TWICE, Cause.CRITICISED_THRICE);
        List<EscalationCase> cases = run.cases(object);
        assertThat(run.told(object)).containsExactly("escalation.proposed", "escalation.joined", "escalation.proposed");
        cases.get(1).complete("approve-escalation", "leader@sheqi", "decision", "APPROVE");
        assertThat(cases.get(0).stored().stage()).isEqualTo(Stage.DECIDING);
        assertThat(cases.get(1).stored().stage()).isEqualTo(Stage.CARRYING_OUT);
    }

    @Test
    void aCorrectedGradeTakesTheGroundAway() {
        String object = newSubject();
        grade(object, "2025-Q1", "BAD");
        grade(object, "2025-Q2", "BAD");
        grade(object, "2025", "BAD");

        grade(object, "2025-Q1", "MEDIUM");
        grade(object, "2025", "MEDIUM");

        assertThat(run.cases(object)).extracting(each -> each.stored().stage()).containsOnly(Stage.LAPSED);
        assertThat(run.told(object))
                .containsExactly(
                        "escalation.proposed", "escalation.proposed", "escalation.closed", "escalation.closed");
    }

    private void missed(String object, String week) {
        run.publish(WENSHAN, "report.missed", week + "/" + object, "week", week, "object", object);
    }

    private void rank(String month, String last) {
        run.rank(WENCHENG, month, false, "子", "丑", "寅", "卯", last);
    }

    private void grade(String object, String period, String grade) {
        run.publish(
                SHEQI,
                "grade.awarded",
                period + "/" + object,
                "period",
                period,
                "group",
                "communities",
                "object",
                object,
                "grade",
                grade);
    }

    private List<Cause> causes(String object) {
        return run.cases(object).stream().map(each -> each.stored().cause()).toList();
    }

    private String unitOf(Loop issue) {
        return fixture.bean(Organization.class)
                .unitByCode(issue.issue().leadUnit())
                .name();
    }
}

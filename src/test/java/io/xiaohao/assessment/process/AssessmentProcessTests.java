package io.xiaohao.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.assessment.PublishedRanking;
import io.xiaohao.assessment.PublishedRankings;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import io.xiaohao.testing.WholeProcess;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A month of wencheng-2015 and a quarter of sheqi-2022 on the real delegates, through every node and every flow. Instants
 * are worked out by hand: 20 March 2015 is a Friday, 5 and 6 April are Qingming.
 */
@XiaohaoTest
@WholeProcess("assessment")
class AssessmentProcessTests {

    private static final String MARCH = "2015-03";
    private static final String SUPERVISOR = "supervisor";
    private static final String VILLAGES = "villages";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private AssessmentRun assessment;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        assessment = new AssessmentRun(fixture, "wencheng-2015");
        fixture.at("2015-03-20T09:00");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aMonthRunsFromItsSheetsToItsBulletin() {
        Loop round = assessment.open(MARCH).waitsAt("await-computation");
        assertThat(assessment.open(MARCH, "score-object")).hasSize(21);
        assertThat(round.timers()).isEqualTo(Map.of("await-computation", LocalDateTime.parse("2015-04-01T09:00")));
        fixture.at("2015-03-25T10:00");
        score("花园村", 85.125);
        score("城南村", 70);
        score("下徐村", "70");
        assessment.about(MARCH, "花园村").hasEndedAt("sheet-in").tells("assessment.scored", "2015-03-25T10:00");
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);

        round.passTo("2015-04-01T09:00")
                .waitsAt("await-end-of-checking")
                .tells("assessment.drafted", "2015-04-01T09:00");
        assertThat(assessment.published(MARCH, VILLAGES)).isEmpty();
        assertThat(round.timers()).isEqualTo(Map.of("await-end-of-checking", LocalDateTime.parse("2015-04-04T00:00")));
        round.passTo("2015-04-07T10:00")
                .waitsAt("approve-bulletin")
                .complete("approve-bulletin", "leader", "approved", true);

        round.hasEndedAt("results-published").tells("bulletin.published", "2015-04-07T10:00");
        PublishedRanking villages = assessment.ranking(MARCH, VILLAGES);
        assertThat(villages.ranks()).hasSize(21);
        assertThat(assessment.standing(MARCH, VILLAGES, "花园村")).isEqualTo("85.13/19");
        assertThat(assessment.standing(MARCH, VILLAGES, "城南村")).isEqualTo("70.00/20");
        assertThat(assessment.standing(MARCH, VILLAGES, "下徐村")).isEqualTo("70.00/20");
        assertThat(villages.lastTwo()).containsExactlyInAnyOrder("城南村", "下徐村");
        assertThat(assessment.ranking(MARCH, "linked-units").ranks()).hasSize(86);
        assertThat(assessment.standing(MARCH, "linked-units", "县旅游功能区")).startsWith("85.13/");
    }

    @Test
    void aLateSheetIsRemindedOfEveryWorkingDayAndComputedWhenItIsIn() {
        Loop round = assessment.open(MARCH);
        fixture.at("2015-03-25T10:00");
        assessment.open(MARCH, "score-object").stream()
                .filter(about -> !about.endsWith("陈宅村"))
                .forEach(about -> fixture.loop("wencheng", about).complete("score-object", SUPERVISOR, "points", 90));
        Loop late = assessment.about(MARCH, "陈宅村");
        late.passTo("2015-04-02T12:00").tells("assessment.reminded", "2015-04-01T09:00", "2015-04-02T09:00");
        fixture.at("2015-04-01T09:00");
        round.passTo("2015-04-03T09:00").waitsAt("await-last-sheet");

        late.complete("score-object", SUPERVISOR, "points", 95);

        late.hasEndedAt("sheet-in");
        assertThat(late.timers()).isEmpty();
        round.waitsAt("await-end-of-checking").tells("assessment.drafted", "2015-04-03T09:00");
        assertThat(round.timers()).isEqualTo(Map.of("await-end-of-checking", LocalDateTime.parse("2015-04-09T00:00")));
    }

    @Test
    void anObjectionCorrectsTheDraftAndHoldsTheBulletinUntilItIsDecided() {
        Loop round = drafted();
        fixture.at("2015-04-03T16:00");
        lodge("wencheng-jiwei", "下徐村", "80", "三组已当天清运");
        Loop claim = assessment.about(MARCH, "下徐村").waitsAt("decide-appeal");
        round.passTo("2015-04-04T00:00").waitsAt("await-objections");

        fixture.at("2015-04-07T09:00");
        claim.complete("decide-appeal", "headquarters", "upheld", true, "points", "78.5", "opinion", "部分属实");

        claim.hasEndedAt("claim-decided").tells("assessment.corrected", "2015-04-07T09:00");
        round.waitsAt("approve-bulletin");
        assertThat(assessment.published(MARCH, VILLAGES)).isEmpty();
        round.complete("approve-bulletin", "leader", "approved", true);
        assertThat(assessment.standing(MARCH, VILLAGES, "下徐村")).isEqualTo("78.50/21");
        assertThat(assessment.ranking(MARCH, VILLAGES).correction()).isFalse();
    }

    @Test
    void aLeaderWhoDoesNotApproveHasItComputedAndCheckedAgain() {
        Loop round = drafted();
        round.passTo("2015-04-04T00:00").waitsAt("approve-bulletin");
        fixture.at("2015-04-07T10:00");
        refused(
                () -> round.complete("approve-bulletin", "leader", "approved", false),
                Reason.MALFORMED,
                "不同意签发的，请填写理由");

        round.complete("approve-bulletin", "leader", "approved", false, "opinion", "请再核对");

        round.waitsAt("await-end-of-checking").tells("bulletin.returned", "2015-04-07T10:00");
        assertThat(round.timers()).isEqualTo(Map.of("await-end-of-checking", LocalDateTime.parse("2015-04-10T00:00")));
        round.passTo("2015-04-10T00:00").waitsAt("approve-bulletin");
    }

    @Test
    void anAppealThatIsUpheldPublishesACorrectionAndRewritesNothing() {
        Loop round = drafted();
        round.passTo("2015-04-07T10:00").complete("approve-bulletin", "leader", "approved", true);
        fixture.at("2015-04-10T17:00");
        lodge("wencheng-jiwei", "下徐村", null, "考评表记错了村名");
        Loop claim = assessment.about(MARCH, "下徐村");
        refused(() -> claim.complete("decide-appeal", "headquarters", "upheld", true), Reason.MALFORMED, "请填写更正后的分数");
        fixture.at("2015-04-14T10:00");

        claim.complete("decide-appeal", "headquarters", "upheld", true, "points", 95);

        assertThat(assessment.standing(MARCH, VILLAGES, "下徐村")).isEqualTo("95.00/1");
        assertThat(assessment.standing(MARCH, VILLAGES, "花园村")).isEqualTo("90.00/2");
        assertThat(assessment.standing(MARCH, "linked-units", "县纪委（监察局）")).isEqualTo("95.00/1");
        List<PublishedRanking> versions =
                fixture.bean(PublishedRankings.class).versions("wencheng-2015", VILLAGES, AssessmentPeriod.of(MARCH));
        assertThat(versions).extracting(PublishedRanking::correction).containsExactly(false, true);
        assertThat(versions.get(0).of("下徐村").orElseThrow().points()).isEqualByComparingTo("70");
        lodge("wencheng-lvyougongnengqu", "花园村", "91", "漏记一项", "2015-04-10T18:00");
        assessment
                .about(MARCH, "花园村")
                .complete("decide-appeal", "headquarters", "upheld", false, "opinion", "原记录无误")
                .tells("assessment.dismissed", "2015-04-10T18:00");
        assertThat(fixture.bean(PublishedRankings.class)
                        .versions("wencheng-2015", VILLAGES, AssessmentPeriod.of(MARCH)))
                .hasSize(2);
    }

    @Test
    void aQuarterOfTheStandingMechanismDrawsCombinesAndGrades() {
        AssessmentRun sheqi = new AssessmentRun(fixture, "sheqi-2022");
        String supervisor = "supervisor@sheqi";
        fixture.at("2022-06-01T09:00");
        sheqi.open("2022-Q2").passTo("2022-06-01T09:00");
        assertThat(sheqi.open("2022-Q2", "score-object")).hasSize(14 + 13 + 18);
        sheqi.about("2022-Q2", "东裕社区").complete("score-object", supervisor, "points", 60);
        sheqi.scoreOthers("2022-Q2", supervisor, 90);
        sheqi.round("2022-Q2").waitsAt("await-last-sheet");
        fixture.at("2022-06-20T09:00");
        Loop june = sheqi.open("2022-06");
        assertThat(sheqi.about("2022-06", "communities").data("assessment.sampled"))
                .contains("\"group\":\"communities\"", "东裕社区");
        sheqi.about("2022-06", "东裕社区").complete("score-object", supervisor, "points", 50);
        sheqi.scoreOthers("2022-06", supervisor, 90);
        june.passTo("2022-07-06T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);

        Loop quarter = sheqi.round("2022-Q2").waitsAt("await-end-of-checking");
        quarter.passTo("2022-07-09T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);

        assertThat(sheqi.standing("2022-Q2", "communities", "东裕社区")).isEqualTo("57.00/14");
        assertThat(sheqi.standing("2022-Q2", "townships-centre", "赊店镇")).isEqualTo("85.88/3");
        assertThat(sheqi.ranking("2022-Q2", "communities")
                        .of("东裕社区")
                        .orElseThrow()
                        .grade())
                .hasToString("BAD");
        assertThat(sheqi.ranking("2022-Q2", "key-units").ranks()).hasSize(18);
        assertThat(sheqi.published("2022-Q2", "linked-units")).isEmpty();
    }

    @Test
    void aLinkedUnitHasItsCommunitysPointsAndWhatTheCommunityStates() {
        AssessmentRun sheqi = new AssessmentRun(fixture, "sheqi-2022");
        sheqi.link("县新华书店", "东裕社区");
        fixture.at("2022-06-01T09:00");
        sheqi.open("2022-Q2").passTo("2022-06-01T09:00");
        sheqi.about("2022-Q2", "东裕社区").complete("score-object", "supervisor@sheqi", "points", 80);
        sheqi.scoreOthers("2022-Q2", "supervisor@sheqi", 90);
        fixture.at("2022-06-20T09:00");
        Loop june = sheqi.open("2022-06");
        sheqi.scoreOthers("2022-06", "supervisor@sheqi", 80);
        june.passTo("2022-07-06T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        Loop quarter = sheqi.round("2022-Q2").waitsAt("await-last-sheet");
        Loop stated = sheqi.about("2022-Q2", "县新华书店").waitsAt("state-contribution");
        refused(
                () -> stated.complete("state-contribution", "sheqi-dongyushequ", "points", 120),
                Reason.INVALID,
                "应在0到100分之间");

        stated.complete("state-contribution", "sheqi-dongyushequ", "points", 95);

        stated.hasEndedAt("contribution-stated");
        quarter.passTo("2022-07-09T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        assertThat(sheqi.standing("2022-Q2", "linked-units", "县新华书店")).isEqualTo("84.50/1");
    }

    /** A month whose draft is computed: 下徐村 has 70, everybody else 90. */
    private Loop drafted() {
        Loop round = assessment.open(MARCH);
        fixture.at("2015-03-25T10:00");
        score("下徐村", 70);
        assessment.scoreOthers(MARCH, SUPERVISOR, 90);
        return round.passTo("2015-04-01T09:00");
    }

    private void score(String object, Object points) {
        assessment.about(MARCH, object).complete("score-object", SUPERVISOR, "points", points);
    }

    private void lodge(String account, String object, String points, String reason, String at) {
        fixture.at(at);
        lodge(account, object, points, reason);
    }

    private void lodge(String account, String object, String points, String reason) {
        fixture.as(account, () -> beans.getBean(Appeals.class)
                .lodge(
                        "wencheng-2015",
                        AssessmentPeriod.of(MARCH),
                        object,
                        new Appeals.Form(null, points, reason, null)));
    }

    private static void refused(ThrowingCallable act, Reason reason, String message) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).contains(message);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }
}

package io.xiaohao.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationAct;
import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import io.xiaohao.escalation.Stage;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.testing.WholeProcess;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Escalations on the real delegates, path by path, through every node and every flow. May 2015: the 1st to the 3rd are
 * free, the 4th is a Monday; no other day of the month is out of the ordinary.
 */
@XiaohaoTest
@WholeProcess("escalation")
class EscalationProcessTests implements InterviewPaths {

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

    @Override
    public EscalationRun run() {
        return run;
    }

    @Test
    void aReminderIsDecidedByHeadquartersAndFollowedUntilItIsCarriedOut() {
        EscalationCase reminder = run.propose("鹤东村", Measure.REMINDER);
        assertThat(reminder.candidates("approve-escalation")).containsExactly("headquarters");

        reminder.complete("approve-escalation", "headquarters", "decision", "APPROVE", "opinion", "请抓紧");

        assertThat(reminder.stored().stage()).isEqualTo(Stage.CARRYING_OUT);
        reminder.complete("confirm-measure", "headquarters", "done", false, "opinion", "尚未送达");
        assertThat(reminder.openTasks()).containsExactly("confirm-measure");
        reminder.complete("confirm-measure", "headquarters", "done", true).hasEndedAt("measure-closed");
        assertThat(reminder.stored().stage()).isEqualTo(Stage.CLOSED);
        assertThat(run.data("鹤东村", "accountability.imposed"))
                .isEqualTo("{\"cause\":\"MANUAL\",\"measure\":\"REMINDER\",\"period\":\"2015-05\"}");
    }

    @Test
    void anOrderThatIsNotAnsweredIsFollowedByASecondOneThenCriticismThenAnInterview() {
        Loop issue = fixture.register("area", "屿根村", "deadline", "2015-05-06");
        String unit = unitOf(issue);
        issue.passTo("2015-05-12T00:00");
        EscalationCase order = run.last(unit);
        assertThat(order.stored().issues()).contains(issue.number());
        assertThat(run.moment(unit, "escalation.proposed")).isEqualTo(LocalDateTime.parse("2015-05-12T00:00"));

        run.at("2015-05-13T10:00");
        order.complete("approve-escalation", "headquarters", "decision", "APPROVE", "opinion", "同意");
        assertThat(order.stored().imposition().limit()).isEqualTo("2015-05-20");
        assertThat(order.timers()).isEqualTo(Map.of("await-limit", LocalDateTime.parse("2015-05-21T00:00")));
        order.complete("confirm-measure", "headquarters", "done", true);
        order.passTo("2015-05-21T00:00").hasEndedAt("limit-checked", "measure-closed");

        EscalationCase second = run.last(unit);
        assertThat(run.data(unit, "escalation.proposed"))
                .contains("\"cause\":\"ORDER_UNANSWERED\"", "\"measure\":\"SUPERVISION_ORDER\"", issue.number());
        run.at("2015-05-22T10:00");
        second.complete("approve-escalation", "headquarters", "decision", "APPROVE", "opinion", "同意");
        second.passTo("2015-05-30T00:00");
        assertThat(run.data(unit, "escalation.proposed")).contains("\"measure\":\"CRITICISM\"");

        EscalationCase criticism = run.last(unit);
        assertThat(criticism.candidates("approve-escalation")).containsExactly("leaders");
        run.at("2015-06-01T10:00");
        criticism.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        assertThat(criticism.stored().imposition().limit()).isEqualTo("2015-06-08");
        criticism.passTo("2015-06-09T00:00");
        assertThat(run.data(unit, "escalation.proposed")).contains("\"measure\":\"INTERVIEW\"");
        assertThat(run.moment(unit, "escalation.proposed")).isEqualTo(LocalDateTime.parse("2015-06-09T00:00"));
    }

    @Test
    void anOrderThatIsAnsweredInTimeHasNoSequel() {
        Loop issue = fixture.register("area", "东城村", "deadline", "2015-05-06");
        String unit = unitOf(issue);
        issue.passTo("2015-05-12T00:00");
        run.at("2015-05-13T10:00");
        EscalationCase order =
                run.last(unit).complete("approve-escalation", "headquarters", "decision", "APPROVE", "opinion", "同意");
        run.at("2015-05-20T17:00");
        issue.complete("rectify-issue", issue.issue().leadUnit(), "outcome", "SUBMITTED", "measures", "已清理");

        order.passTo("2015-05-21T00:00");

        assertThat(run.last(unit).id()).isEqualTo(order.id());
        assertThat(order.acts()).doesNotContain(EscalationAct.LIMIT_PASSED);
    }

    @Test
    void whatIsDismissedEndsWithItsReason() {
        EscalationCase dismissed = run.propose("花园村", Measure.REMINDER);

        dismissed
                .complete("approve-escalation", "headquarters", "decision", "DISMISS", "opinion", "已当面说明")
                .hasEndedAt("escalation-dismissed");

        assertThat(dismissed.stored().stage()).isEqualTo(Stage.DISMISSED);
        assertThat(run.told("花园村")).endsWith("escalation.proposed", "escalation.dismissed");
    }

    @Test
    void aMeasureThatHeadquartersMayNotDecideGoesToTheLeaders() {
        EscalationCase raised = run.propose("下徐村", Measure.SUPERVISION_ORDER);

        raised.complete(
                "approve-escalation", "headquarters", "decision", "CHANGE", "measure", "CRITICISM", "opinion", "屡督不改");

        assertThat(raised.openTasks()).containsExactly("approve-escalation");
        assertThat(raised.candidates("approve-escalation")).containsExactly("leaders");
        assertThat(run.told("下徐村")).endsWith("escalation.proposed");
        raised.complete(
                "approve-escalation",
                "leader",
                "decision",
                "CHANGE",
                "measure",
                "PUBLIC_STATEMENT",
                "opinion",
                "先公开表态");
        assertThat(raised.openTasks()).containsExactly("confirm-measure");
        assertThat(run.told("下徐村")).endsWith("escalation.approved", "accountability.imposed");
        assertThat(run.data("下徐村", "escalation.approved"))
                .isEqualTo("{\"cause\":\"MANUAL\",\"measure\":\"PUBLIC_STATEMENT\",\"period\":\"2015-05\","
                        + "\"proposed\":\"CRITICISM\"}");
    }

    @Test
    void whoDoesNotDecideIsRemindedEveryWorkingDayUntilItIsTheCommandersTurn() {
        EscalationCase waiting = run.propose("苔湖村", Measure.CRITICISM);
        assertThat(waiting.timers())
                .isEqualTo(Map.of(
                        "reminder-due", LocalDateTime.parse("2015-05-08T09:00"),
                        "commander-due", LocalDateTime.parse("2015-05-19T00:00")));

        waiting.passTo("2015-05-18T18:00");
        assertThat(waiting.stored().decisionWait().reminders()).isEqualTo(7);
        assertThat(waiting.stored().decisionWait().withCommander()).isFalse();
        waiting.passTo("2015-05-19T08:00");

        assertThat(waiting.stored().decisionWait().withCommander()).isTrue();
        assertThat(waiting.acts()).endsWith(EscalationAct.TO_COMMANDER);
        waiting.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        assertThat(waiting.timers()).isEmpty();
    }

    @Test
    void whatWaitsEndsWhenItsGroundFalls() {
        run.rank("wencheng-2015", "2017-03", false, "甲村", "乙村", "丙村", "戊村", "丁村");
        run.rank("wencheng-2015", "2017-04", false, "甲村", "乙村", "丙村", "戊村", "丁村");
        EscalationCase waiting = run.only("丁村");

        run.rank("wencheng-2015", "2017-04", true, "丁村", "甲村", "乙村", "丙村", "戊村");

        waiting.hasEndedAt("escalation-lapsed");
        assertThat(run.told("丁村")).containsExactly("escalation.proposed", "escalation.closed");
        assertThat(run.data("丁村", "escalation.closed")).contains("依据消失");
        assertThat(run.only("戊村").stored().stage()).isEqualTo(Stage.DECIDING);
        assertThat(run.only("戊村").openTasks()).containsExactly("approve-escalation");
    }

    private String unitOf(Loop issue) {
        return fixture.bean(io.xiaohao.organization.Organization.class)
                .unitByCode(issue.issue().leadUnit())
                .name();
    }
}

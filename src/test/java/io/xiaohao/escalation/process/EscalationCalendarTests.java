package io.xiaohao.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationAct;
import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import io.xiaohao.issue.process.CalendarRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The working days change while something is carried out or waits: what was counted is counted again, nothing else. */
@XiaohaoTest
class EscalationCalendarTests {

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
    void anOpenLimitIsCountedAgainFromTheDayItWasImposed() {
        Loop issue = fixture.register("area", "下沙垟村", "deadline", "2015-06-30");
        String unit = fixture.bean(Organization.class)
                .unitByCode(issue.issue().leadUnit())
                .name();
        EscalationCase order = run.propose(unit, Measure.SUPERVISION_ORDER, "issues", issue.number());
        order.complete("approve-escalation", "headquarters", "decision", "APPROVE");
        assertThat(order.stored().imposition().limit()).isEqualTo("2015-05-11");

        run.at("2015-05-06T10:00");
        new CalendarRun(fixture).holiday("2015-05-08");

        assertThat(order.stored().imposition().limit()).isEqualTo("2015-05-12");
        assertThat(order.stored().imposition().day()).isEqualTo("2015-05-04");
        assertThat(order.timers()).isEqualTo(Map.of("await-limit", at("2015-05-13T00:00")));
        assertThat(due(order, "confirm-measure")).isEqualTo(at("2015-05-12T23:59:59"));
        assertThat(run.data(unit, "accountability.limit-recomputed"))
                .isEqualTo("{\"cause\":\"MANUAL\",\"limit\":\"2015-05-12\",\"measure\":\"SUPERVISION_ORDER\","
                        + "\"period\":\"2015-05\"}");
        assertThat(order.acts()).endsWith(EscalationAct.LIMIT_MOVED);
        assertThat(noticesOf(order)).isEqualTo(1);
        order.passTo("2015-05-12T23:59:59");
        assertThat(order.acts()).doesNotContain(EscalationAct.LIMIT_PASSED);
        order.passTo("2015-05-13T00:00");
        assertThat(order.acts()).endsWith(EscalationAct.LIMIT_PASSED);
        assertThat(run.moment(unit, "escalation.proposed")).isEqualTo(at("2015-05-13T00:00"));
    }

    @Test
    void aLimitThatIsOverStays() {
        EscalationCase order = run.propose("石坟垟村", Measure.SUPERVISION_ORDER);
        order.complete("approve-escalation", "headquarters", "decision", "APPROVE");

        run.at("2015-05-12T10:00");
        new CalendarRun(fixture).holiday("2015-05-11");

        assertThat(order.stored().imposition().limit()).isEqualTo("2015-05-11");
        assertThat(order.acts()).doesNotContain(EscalationAct.LIMIT_MOVED);
        assertThat(due(order, "confirm-measure")).isEqualTo(at("2015-05-11T23:59:59"));
    }

    @Test
    void theTimeForADecisionAndTheCommandersTurnAreCountedAgain() {
        EscalationCase waiting = run.propose("苔湖村", Measure.CRITICISM);

        new CalendarRun(fixture).holiday("2015-05-06");

        assertThat(due(waiting, "approve-escalation")).isEqualTo(at("2015-05-08T23:59:59"));
        assertThat(waiting.timers())
                .isEqualTo(Map.of("reminder-due", at("2015-05-11T09:00"), "commander-due", at("2015-05-20T00:00")));
    }

    @Test
    void theNextReminderDoesNotSkipTheDayOnWhichTheCalendarChanges() {
        EscalationCase waiting = run.propose("苔湖村", Measure.CRITICISM).passTo("2015-05-11T08:00");

        new CalendarRun(fixture).holiday("2015-05-13");
        assertThat(waiting.timers()).containsEntry("await-next-reminder", at("2015-05-11T09:00"));

        waiting.passTo("2015-05-12T10:00");
        assertThat(waiting.timers()).containsEntry("await-next-reminder", at("2015-05-14T09:00"));
    }

    @Test
    void theTimeToArrangeAnInterviewIsCountedAgainAndWhatPeopleSetStays() {
        EscalationCase talk = run.propose("桥头井村", Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE");
        CalendarRun calendar = new CalendarRun(fixture);
        calendar.holiday("2015-05-06");
        assertThat(due(talk, "schedule-interview")).isEqualTo(at("2015-05-08T23:59:59"));

        talk.complete("schedule-interview", "discipline", "interviewAt", "2015-05-12T10:00", "interviewees", "王五");
        calendar.holiday("2015-05-11");
        assertThat(talk.timers()).isEqualTo(Map.of("await-interview", at("2015-05-12T10:00")));
        talk.passTo("2015-05-12T10:00")
                .complete(
                        "record-interview",
                        "discipline",
                        "held",
                        true,
                        "commitments",
                        "清理河道",
                        "commitmentDeadline",
                        "2015-05-15");
        calendar.holiday("2015-05-14");

        assertThat(talk.timers()).isEqualTo(Map.of("commitments-late-due", at("2015-05-16T00:00")));
        assertThat(due(talk, "confirm-commitments")).isEqualTo(at("2015-05-15T23:59:59"));
    }

    private long noticesOf(EscalationCase one) {
        return fixture.bean(JdbcClient.class)
                .sql("select count(*) from notice where content like '%限期改为2015年5月12日%' and link like ?")
                .param("%/escalations/" + one.id())
                .query(Long.class)
                .single();
    }

    private static LocalDateTime due(EscalationCase one, String task) {
        return LocalDateTime.ofInstant(one.task(task).getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"));
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}

package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is refused leaves everything as it was, and says why in one Chinese sentence. */
@XiaohaoTest
class EscalationRefusalTests {

    private static final String VILLAGE = "桥头井村";

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
    void aDecisionWithoutTheRole() {
        EscalationCase criticism = run.propose(VILLAGE, Measure.CRITICISM);

        refused(criticism, "approve-escalation", "headquarters", "您不是任务“处置审批”的办理人", "decision", "APPROVE");
        refused(criticism, "approve-escalation", "auditor", "您不是任务“处置审批”的办理人", "decision", "APPROVE");
        refused(criticism, "approve-escalation", "leader@wenshan", "该任务已办结或不存在", "decision", "APPROVE");
    }

    @Test
    void aDecisionTwice() {
        EscalationCase reminder = run.propose(VILLAGE, Measure.REMINDER);
        String task = reminder.task("approve-escalation").getId();
        reminder.complete("approve-escalation", "headquarters", "decision", "APPROVE");

        assertThatThrownBy(() -> reminder.completeTask(task, "headquarters", "decision", "APPROVE"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能重复办理");
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE, FLOGGING, 理由, 没有“FLOGGING”这项措施",
        "CHANGE, , 理由, 请选择变更后的措施",
        "CHANGE, CRITICISM, 理由, 就是建议的措施",
        "CHANGE, INTERVIEW, , 请填写变更措施的理由",
        "DISMISS, , , 请填写不予处置的理由",
        "APPROVE, REMOVAL, 同意, 请选择“变更措施”",
        "MAYBE, , , 没有“MAYBE”这个选项"
    })
    void aDecisionThatIsNone(String decision, String measure, String opinion, String message) {
        EscalationCase criticism = run.propose(VILLAGE, Measure.CRITICISM);

        refused(
                criticism,
                "approve-escalation",
                "leader",
                message,
                "decision",
                decision,
                "measure",
                measure,
                "opinion",
                opinion);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-05-04T09:59, 张三, , 已经过去",
        "2015-05-04T15:00, 张三, , 不足一个工作日",
        "2015-05-05T09:00, 张三, , 不足一个工作日",
        "2015-05-08T10:00, , , 请填写“约谈对象”",
        "明天上午, 张三, , 不是有效时间",
        ", 张三, , 请填写“约谈时间”",
        "2015-05-08T10:00, 张三, 县公安局、县教育局, 不能约谈自己"
    })
    void anInterviewThatCannotBe(String at, String interviewees, String interviewers, String message) {
        EscalationCase talk = interview("鹤东村");
        refused(
                talk,
                "schedule-interview",
                "discipline",
                message,
                "interviewAt",
                at,
                "interviewees",
                interviewees,
                "interviewers",
                interviewers);
    }

    @Test
    void lessThanAWorkingDaysNoticeIsAllowedWithAReason() {
        EscalationCase talk = interview(VILLAGE);

        talk.complete(
                "schedule-interview",
                "discipline",
                "interviewAt",
                "2015-05-04T15:00",
                "interviewees",
                "张三",
                "reason",
                "防汛紧急");

        assertThat(talk.openTasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, , , , 请填写“约谈纪要”或“承诺事项”",
        "true, 纪要, 清理河道, , 承诺都要有期限",
        "true, 纪要, '[{\"text\":\"清理河道\"}]', , 第1项承诺没有期限",
        "true, 纪要, '[{\"deadline\":\"2015-06-01\"}]', , 第1项承诺没有内容",
        "true, 纪要, 清理河道, 2015-05-01, 已经过去",
        "true, 纪要, 清理河道, 六月, 不是有效日期",
        ", 纪要, , , 请填写“是否如期举行”"
    })
    void aRecordThatLacksSomething(String held, String minutes, String commitments, String deadline, String message) {
        EscalationCase talk = interview(VILLAGE);
        talk.complete("schedule-interview", "discipline", "interviewAt", "2015-05-08T10:00", "interviewees", "张三");
        talk.passTo("2015-05-08T10:00");

        refused(
                talk,
                "record-interview",
                "discipline",
                message,
                "held",
                held,
                "minutes",
                minutes,
                "commitments",
                commitments,
                "commitmentDeadline",
                deadline);
    }

    @Test
    void aLeaderWhoHeadsTheSubjectMayNotDecideAboutIt() {
        fixture.join("leader", "unit-wencheng-gonganju-heads");
        EscalationCase criticism = run.propose("县公安局", Measure.CRITICISM);

        assertThat(criticism.candidates("approve-escalation")).containsExactly("organization");
        criticism.complete("approve-escalation", "organization", "decision", "DISMISS", "opinion", "已说明");
    }

    @Test
    void oneOfSeveralLeadersWhoHeadsTheSubjectIsRefused() {
        EscalationCase criticism = run.propose("县旅游功能区", Measure.CRITICISM);
        fixture.join("leader", "unit-wencheng-lvyougongnengqu-heads");

        refused(criticism, "approve-escalation", "leader", "您应当回避", "decision", "APPROVE");
    }

    @Test
    void anOrganDoesNotInterviewItself() {
        assertThat(interview("下徐村").candidates("schedule-interview")).containsExactly("organization");
        assertThat(interview("林店尾村").candidates("schedule-interview")).containsExactly("discipline");
        assertThat(interview("县纪委（监察局）").candidates("schedule-interview")).containsExactly("organization");
    }

    @Test
    void whoeverSendsAnotherCaseAlongIsRefused() {
        EscalationCase one = run.propose(VILLAGE, Measure.REMINDER);
        EscalationCase other = run.propose("上徐村", Measure.REMINDER);

        refused(one, "approve-escalation", "headquarters", "由系统设定", "decision", "APPROVE", "escalation", other.id());
    }

    @ParameterizedTest
    @CsvSource({
        "headquarters, 花园村, , 理由, 请填写“措施”",
        "headquarters, 花园村, REMINDER, , 请填写“理由”",
        "headquarters, , REMINDER, 理由, 请填写“处置对象”",
        "headquarters, 不存在的单位, REMINDER, 理由, 没有叫“不存在的单位”的单位或区域",
        "headquarters, 花园村, 打板子, 理由, 没有“打板子”这项措施",
        "supervisor, 花园村, REMINDER, 理由, 您没有权限提出处置",
        "auditor, 花园村, REMINDER, 理由, 您没有权限提出处置"
    })
    void aProposalByHandThatIsNone(String account, String subject, String measure, String reason, String message) {
        Map<String, String> values = new java.util.HashMap<>();
        values.put("subject", subject);
        values.put("measure", measure);
        values.put("reason", reason);
        values.values().removeIf(value -> value == null);

        assertThatThrownBy(() -> fixture.as(account, () -> fixture.bean(EscalationByHand.class)
                        .propose(fixture.programme("wencheng-2015"), values)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private EscalationCase interview(String subject) {
        EscalationCase talk = run.propose(subject, Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE");
        return talk;
    }

    private static void refused(EscalationCase one, String task, String account, String message, Object... answers) {
        Escalation before = one.stored();

        assertThatThrownBy(() -> one.complete(task, account, answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);

        assertThat(one.openTasks()).containsExactly(task);
        assertThat(one.stored().stage()).isEqualTo(before.stage());
    }
}

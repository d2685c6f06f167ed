package io.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told what of issues and escalations, and that nobody else is; May 2015, the 4th is a Monday. */
@XiaohaoTest
class NoticeTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private EscalationRun run;
    private NoticeRun notices;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        run = new EscalationRun(fixture);
        notices = new NoticeRun(http);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aUnitIsToldOfItsIssueFromAssignmentToSeriousDelay() throws Exception {
        Loop issue = fixture.register("area", "苔湖村", "deadline", "2015-05-08");
        String unit = issue.issue().leadUnit();

        issue.passTo("2015-05-14T00:00");

        assertThat(notices.kinds(unit, issue.number()))
                .containsExactly("ISSUE_SERIOUS", "ISSUE_OVERDUE", "ISSUE_REMINDED", "ISSUE_ASSIGNED");
        JsonNode first = notices.of(unit, issue.number()).get(3);
        assertThat(first.required("text").asText())
                .isEqualTo("问题%s（苔湖村，门前三包）已交办（期限2015年5月8日），请及时签收并整改。".formatted(issue.number()));
        assertThat(first.required("link").asText()).isEqualTo("/issues/" + issue.number());
        assertThat(first.required("at").asText()).isEqualTo("2015-05-04T10:00:00+08:00");
    }

    @Test
    void whatIsHandedInIsToldToTheSupervisionGroupAndWhatIsReturnedToTheUnit() throws Exception {
        Loop issue = fixture.register("area", "鹤东村");
        String unit = issue.issue().leadUnit();

        issue.submitBy(unit);
        issue.returnBy("supervisor");

        assertThat(notices.kinds("supervisor", issue.number())).containsExactly("ISSUE_SUBMITTED");
        assertThat(notices.kinds(unit, issue.number())).containsExactly("ISSUE_RETURNED", "ISSUE_ASSIGNED");
    }

    @Test
    void neitherAnotherUnitNorAnotherGovernmentIsTold() throws Exception {
        Loop issue = fixture.register("area", "鹤东村");
        String unit = issue.issue().leadUnit();
        String other = unit.equals("wencheng-gonganju") ? "wencheng-xianweixuanchuanbu" : "wencheng-gonganju";
        issue.submitBy(unit);

        for (String stranger : new String[] {other, "supervisor@wenshan", "headquarters@sheqi", "admin"}) {
            assertThat(notices.of(stranger, issue.number())).as(stranger).isEmpty();
        }
        String id = notices.of(unit, issue.number()).get(0).required("id").asText();
        assertThat(notices.post(other, "/api/notices/" + id + "/read").getStatus())
                .isEqualTo(404);
        assertThat(notices.post("headquarters@wenshan", "/notices/" + id + "/open")
                        .getStatus())
                .isEqualTo(404);
        assertThat(notices.kinds(unit, issue.number())).hasSize(1);
    }

    @Test
    void anInterviewIsToldWithTimeAndPlaceAndTheNoticeButNoNames() throws Exception {
        EscalationCase talk = run.propose("城南村", Measure.INTERVIEW);
        String unit = unitOf("城南村");
        assertThat(notices.kinds("leader", "“城南村”待审批")).isNotEmpty();
        assertThat(notices.of(unit, "“城南村”待审批")).isEmpty();

        talk.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        talk.complete(
                "schedule-interview",
                "discipline",
                "interviewAt",
                "2015-05-08T10:00",
                "place",
                "三楼会议室",
                "interviewees",
                "机密姓名戊");

        assertThat(notices.kinds(unit, "“城南村”")).containsSubsequence("INTERVIEW", "ACCOUNTABILITY");
        JsonNode invited = notices.of(unit, "“城南村”").get(0);
        assertThat(invited.required("text").asText())
                .isEqualTo("定于2015年5月8日10时00分约谈“城南村”有关负责人，地点：三楼会议室。约谈通知书由单位负责人下载，请准时参加。");
        assertThat(invited.required("link").asText()).isEqualTo("/escalations/" + talk.id());
        assertThat(notices.get(unit, invited.required("paper").asText()).getStatus())
                .isEqualTo(200);
        assertThat(notices.get(unit, "/api/escalations/" + talk.id() + "/minutes.docx")
                        .getStatus())
                .isEqualTo(403);
        assertThat(notices.kinds("discipline", "约谈后请登记")).isNotEmpty();
        assertThat(fixture.bean(JdbcClient.class)
                        .sql("select count(*) from notice where content like '%机密%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDoesNotDecideIsToldEveryWorkingDay() throws Exception {
        EscalationCase waiting = run.propose("珊门村", Measure.CRITICISM);

        waiting.passTo("2015-05-11T18:00");

        assertThat(notices.kinds("leader", "“珊门村”的通报批评")).containsExactly("DECISION_REMINDED", "DECISION_REMINDED");
        assertThat(notices.of("leader", "“珊门村”的通报批评").get(0).required("text").asText())
                .contains("2015年5月7日前审批", "第2次提醒");
    }

    @Test
    void whoBelongsToTheUnitIsNotToldWhatItsColleaguesAreToDecide() throws Exception {
        fixture.join("wencheng-gonganju", "headquarters");

        EscalationCase waiting = run.propose("县公安局", Measure.REMINDER);

        String link = "/escalations/" + waiting.stored().id();
        assertThat(notices.of("headquarters", "“县公安局”待审批"))
                .anyMatch(notice -> notice.required("link").asText().equals(link));
        assertThat(notices.of("wencheng-gonganju", "“县公安局”待审批"))
                .noneMatch(notice -> notice.required("link").asText().equals(link));
    }

    @Test
    void aReaderOpensMarksAndCountsHisNotices() throws Exception {
        Loop issue = fixture.register("area", "鹤东村");
        Loop next = fixture.register("area", "鹤东村");
        String unit = issue.issue().leadUnit();
        notices.post(unit, "/notices/read");
        assertThat(notices.page(unit)).contains("没有未读").doesNotContain("条未读通知");

        Loop third = fixture.register("area", "鹤东村");
        assertThat(notices.page(unit))
                .contains("1 条未读通知", "<h1>通知</h1>", "未读", "全部标为已读", third.number(), next.number());
        assertThat(notices.page(unit).indexOf(third.number()))
                .isLessThan(notices.page(unit).indexOf(next.number()));
        String id = notices.of(unit, third.number()).get(0).required("id").asText();
        assertThat(notices.post(unit, "/notices/" + id + "/open").getRedirectedUrl())
                .isEqualTo("/issues/" + third.number());
        assertThat(notices.post(unit, "/api/notices/" + id + "/read").getStatus())
                .isEqualTo(204);
        assertThat(notices.of(unit, third.number())).isEmpty();
        assertThat(notices.get(unit, "/api/notices?size=0").getStatus()).isEqualTo(400);
    }

    @Test
    void whatWasReadGoesAfterHalfAYearAndWhatWasNotStays() throws Exception {
        Loop read = fixture.register("area", "鹤东村");
        Loop unread = fixture.register("area", "鹤东村");
        String unit = read.issue().leadUnit();
        String id = notices.of(unit, read.number()).get(0).required("id").asText();
        notices.post(unit, "/api/notices/" + id + "/read");

        fixture.at("2015-10-31T09:00");
        fixture.bean(NoticeCleanup.class).clean();
        assertThat(stored(read)).isEqualTo(1);
        fixture.at("2015-11-02T09:00");
        fixture.bean(NoticeCleanup.class).clean();

        assertThat(stored(read)).isZero();
        assertThat(stored(unread)).isEqualTo(1);
    }

    private long stored(Loop issue) {
        return fixture.bean(JdbcClient.class)
                .sql("select count(*) from notice where content like ?")
                .param("问题" + issue.number() + "（%")
                .query(Long.class)
                .single();
    }

    private String unitOf(String village) {
        return fixture.register("area", village).issue().leadUnit();
    }
}

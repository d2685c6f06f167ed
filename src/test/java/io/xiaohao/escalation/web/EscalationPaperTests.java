package io.xiaohao.escalation.web;

import static io.xiaohao.escalation.web.EscalationCalls.MINUTES;
import static io.xiaohao.escalation.web.EscalationCalls.NAME;
import static io.xiaohao.escalation.web.EscalationCalls.cells;
import static io.xiaohao.escalation.web.EscalationCalls.heldInterview;
import static io.xiaohao.escalation.web.EscalationCalls.paper;
import static io.xiaohao.escalation.web.EscalationCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import io.xiaohao.escalation.Stage;
import io.xiaohao.issue.process.LoopFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Papers and the register; whose eyes names and minutes are for; decisions made on paper. */
@XiaohaoTest
class EscalationPaperTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private EscalationRun run;
    private EscalationCalls calls;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        run = new EscalationRun(fixture);
        calls = new EscalationCalls(http);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discipline", "organization", "leader", "auditor"})
    void namesAndMinutesAreForThoseWhoInterviewTheDecidingLeaderAndAuditors(String account) throws Exception {
        EscalationCase talk = heldInterview(run, "凤垟村");

        assertThat(text(calls.get(account, "/api/escalations/" + talk.id()))).contains(NAME, MINUTES);
        assertThat(calls.page(account, "/escalations/" + talk.id())).contains(NAME, MINUTES, "下载约谈纪要");
        assertThat(paper(calls.get(account, "/api/escalations/" + talk.id() + "/notice.docx")))
                .contains("约谈通知书〔2015〕", NAME, "2015年5月8日", "请约谈对象准时参加");
        assertThat(paper(calls.get(account, "/api/escalations/" + talk.id() + "/minutes.docx")))
                .contains("约谈纪要〔2015〕", NAME, MINUTES, "限期清理", "2015年5月20日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters", "supervisor", "admin"})
    void nobodyElseSeesNamesOrMinutesAnywhere(String account) throws Exception {
        EscalationCase talk = heldInterview(run, "上徐村");

        for (String address : List.of(
                "/api/escalations/" + talk.id(),
                "/api/escalations/" + talk.id() + "/notice.docx",
                "/api/escalations/" + talk.id() + "/minutes.docx",
                "/api/programmes/wencheng-2015/escalations?size=200",
                "/api/programmes/wencheng-2015/journal?after=0",
                "/api/programmes/wencheng-2015/issues?q=机密",
                "/api/programmes/wencheng-2015/ledger.xlsx",
                "/api/task-cards",
                "/issues?programme=wencheng-2015",
                "/journal?programme=wencheng-2015",
                "/tasks",
                "/notices",
                "/",
                "/api/tasks?size=100",
                "/escalations?programme=wencheng-2015",
                "/escalations/" + talk.id(),
                "/escalations/register?programme=wencheng-2015&year=2015")) {
            assertThat(text(calls.get(account, address))).as(address).doesNotContain("机密");
        }
        assertThat(cells(calls.get("headquarters", "/api/programmes/wencheng-2015/accountability.xlsx?year=2015")))
                .contains("上徐村", "约谈")
                .doesNotContain(NAME, MINUTES);
    }

    @Test
    void aClashWithAnotherInterviewOfTheSamePeopleIsShownToThoseWhoInterview() throws Exception {
        EscalationCase talk = run.propose("城南村", Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE");
        EscalationCase other = run.propose("花园村", Measure.INTERVIEW);
        other.complete("approve-escalation", "leader", "decision", "APPROVE");
        schedule(talk, "2015-05-08T10:00", "县旅游功能区主任、副县长");
        schedule(other, "2015-05-08T11:30", "副县长");

        String shown = "与下列约谈人员重复：2015年5月8日10时00分 城南村";
        assertThat(calls.page("discipline", "/escalations/" + other.id())).contains("时间冲突", shown);
        assertThat(text(calls.get("discipline", "/api/escalations/" + other.id())))
                .contains(shown);
        assertThat(calls.page("headquarters", "/escalations/" + other.id())).doesNotContain("时间冲突", "副县长");
    }

    private static void schedule(EscalationCase talk, String moment, String interviewees) {
        talk.complete("schedule-interview", "discipline", "interviewAt", moment, "interviewees", interviewees);
    }

    @Test
    void whoApprovesWithoutAWordOfHisOwnDoesItForWhatWasProposed() throws Exception {
        EscalationCase criticism = run.propose("城南村", Measure.CRITICISM);

        criticism.complete("approve-escalation", "leader", "decision", "APPROVE");

        String reason = criticism.stored().taken().opinion();
        assertThat(reason).startsWith("同意按建议处置：群众反映强烈");
        assertThat(calls.page("auditor", "/escalations/" + criticism.id())).contains(reason);
    }

    @Test
    void anOrderIsNumberedAndKeepsItsNumber() throws Exception {
        EscalationCase order = run.propose("县旅游功能区", Measure.SUPERVISION_ORDER);
        order.complete("approve-escalation", "headquarters", "decision", "APPROVE");

        String once = paper(calls.get("headquarters", "/api/escalations/" + order.id() + "/measure.docx"));
        String again = paper(calls.get("auditor", "/api/escalations/" + order.id() + "/measure.docx"));

        assertThat(once)
                .containsPattern("督办单〔2015〕[1-9][0-9]*号")
                .contains("县旅游功能区：", "2015年5月11日（星期一）24时前整改到位")
                .isEqualTo(again);
        assertThat(calls.get("supervisor", "/api/escalations/" + order.id() + "/notice.docx")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aCircularIsAddressedToEverybody() throws Exception {
        EscalationCase criticism = run.propose("城南村", Measure.CRITICISM);
        assertThat(calls.get("headquarters", "/api/escalations/" + criticism.id() + "/measure.docx")
                        .getStatus())
                .isEqualTo(409);
        criticism.complete("approve-escalation", "leader", "decision", "APPROVE");

        assertThat(paper(calls.get("headquarters", "/api/escalations/" + criticism.id() + "/measure.docx")))
                .contains("关于对城南村通报批评的通报", "各有关单位：", "通报〔2015〕");
    }

    @Test
    void aDecisionOnPaperIsEnteredWithItsScanAndShownAsSuch() throws Exception {
        EscalationCase criticism = run.propose("花园村", Measure.CRITICISM);
        String scan = calls.scan("headquarters");
        String address = "/api/escalations/" + criticism.id() + "/paper-decision";

        assertThat(text(calls.post("headquarters", address, Map.of("decision", "APPROVE", "evidenceIds", scan))))
                .contains("请填写签批的领导");
        assertThat(text(calls.post("headquarters", address, Map.of("decision", "APPROVE", "paperLeader", "县领导01"))))
                .contains("请上传领导批示的扫描件");
        assertThat(text(calls.post(
                        "headquarters",
                        address,
                        Map.of("decision", "APPROVE", "paperLeader", "县长", "evidenceIds", scan))))
                .contains("没有叫“县长”的领导岗位");
        assertThat(calls.post(
                                "supervisor",
                                address,
                                Map.of("decision", "APPROVE", "paperLeader", "县领导01", "evidenceIds", scan))
                        .getStatus())
                .isEqualTo(403);
        assertThat(criticism.stored().stage()).isEqualTo(Stage.DECIDING);

        MockHttpServletResponse entered = calls.post(
                "headquarters",
                address,
                Map.of("decision", "APPROVE", "paperLeader", "县领导01", "opinion", "同意通报", "evidenceIds", scan));

        assertThat(entered.getStatus()).isEqualTo(204);
        assertThat(criticism.stored().taken().paperLeader()).contains("县领导01");
        assertThat(criticism.stored().taken().by()).isEqualTo("headquarters");
        assertThat(calls.page("auditor", "/escalations/" + criticism.id())).contains("县领导01（纸质批示，代录）", "代录，县领导01签批");
        assertThat(cells(calls.get("auditor", "/api/programmes/wencheng-2015/accountability.xlsx?year=2015")))
                .contains("县领导01（指挥部办公室代录）");
        assertThat(calls.get("leader", "/api/evidence/" + scan).getStatus()).isEqualTo(200);
        assertThat(calls.get("wencheng-gonganju", "/api/evidence/" + scan).getStatus())
                .isEqualTo(403);
    }
}

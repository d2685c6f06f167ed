package io.xiaohao.escalation.web;

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

/** Pages and the programs' interface. */
@XiaohaoTest
class EscalationWebTests {

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

    @Test
    void theBoardShowsWhatWaitsForWhoeverLooksAndTwoTapsApprove() throws Exception {
        EscalationCase criticism = run.propose("二新村", Measure.CRITICISM);

        assertThat(calls.page("leader", "/escalations?programme=wencheng-2015"))
                .contains("待我办理", "二新村", "建议通报批评", "系统默认，可调整", "data-approve", "data-confirm")
                .contains("data-task=\"" + criticism.task("approve-escalation").getId() + "\"");
        assertThat(calls.page("headquarters", "/escalations?programme=wencheng-2015"))
                .contains("二新村", "提出处置")
                .doesNotContain(
                        "data-task=\"" + criticism.task("approve-escalation").getId() + "\"");
        MockHttpServletResponse answer = calls.post(
                "leader",
                "/api/tasks/" + criticism.task("approve-escalation").getId() + "/complete",
                Map.of("decision", "APPROVE", "opinion", "同意按建议处置。"));

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(criticism.stored().stage()).isEqualTo(Stage.CARRYING_OUT);
        assertThat(calls.page("leader", "/escalations?programme=wencheng-2015")).contains("各对象的处置阶梯", "1次");
    }

    @Test
    void aCaseIsProposedByHandOverTheInterface() throws Exception {
        MockHttpServletResponse made = calls.post(
                "headquarters",
                "/api/programmes/wencheng-2015/escalations",
                Map.of("subject", "上房村", "measure", "约谈", "reason", "久拖不决"));

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(text(calls.get("leader", "/api/programmes/wencheng-2015/escalations?subject=上房村&stage=待审批")))
                .contains("\"subject\":\"上房村\"", "\"measure\":\"INTERVIEW\"", "\"cause\":\"MANUAL\"");
        MockHttpServletResponse refused = calls.post(
                "headquarters", "/api/programmes/wencheng-2015/escalations", Map.of("subject", "上房村", "measure", "约谈"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("请填写“理由”", "\"field\":\"reason\"");
    }

    @Test
    void theSameProposalSentTwiceInOneMinuteIsOne() throws Exception {
        Map<String, String> proposal = Map.of("subject", "上房村", "measure", "约谈", "reason", "一再拖延，反复提醒无效");
        run.at("2015-07-06T10:00:05");
        assertThat(calls.post("headquarters", "/api/programmes/wencheng-2015/escalations", proposal)
                        .getStatus())
                .isEqualTo(201);
        run.at("2015-07-06T10:00:40");
        MockHttpServletResponse again =
                calls.post("headquarters", "/api/programmes/wencheng-2015/escalations", proposal);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("请勿重复提交");
    }

    @Test
    void whatWaitsForADecisionAboutAUnitIsNotForItsEyes() throws Exception {
        EscalationCase order = run.propose("县公安局", Measure.REMINDER);

        assertThat(calls.get("wencheng-gonganju", "/api/escalations/" + order.id())
                        .getStatus())
                .isEqualTo(404);
        assertThat(calls.page("wencheng-gonganju", "/escalations?programme=wencheng-2015"))
                .doesNotContain("/escalations/" + order.id() + "\"");
        order.complete("approve-escalation", "headquarters", "decision", "APPROVE");
        assertThat(calls.get("wencheng-gonganju", "/api/escalations/" + order.id())
                        .getStatus())
                .isEqualTo(200);
        assertThat(calls.get("wencheng-gonganju", "/api/escalations/" + order.id() + "/measure.docx")
                        .getStatus())
                .isEqualTo(200);
        assertThat(calls.get("wencheng-xianweixuanchuanbu", "/api/escalations/" + order.id())
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headquarters@wenshan", "leader@sheqi", "auditor@wenshan"})
    void anotherGovernmentFindsNothing(String account) throws Exception {
        EscalationCase order = run.propose("石坟垟村", Measure.REMINDER);
        for (String address : List.of(
                "/api/escalations/" + order.id(),
                "/api/escalations/" + order.id() + "/measure.docx",
                "/api/programmes/wencheng-2015/escalations",
                "/api/programmes/wencheng-2015/accountability.xlsx",
                "/escalations/" + order.id(),
                "/escalations?programme=wencheng-2015")) {
            assertThat(calls.get(account, address).getStatus()).as(address).isEqualTo(404);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(calls.get("headquarters", "/api/escalations/999999999").getStatus())
                .isEqualTo(404);
        assertThat(calls.get("headquarters", "/escalations/999999999").getStatus())
                .isEqualTo(404);
        assertThat(calls.get("headquarters", "/api/programmes/wencheng-2015/escalations?stage=MAYBE")
                        .getStatus())
                .isEqualTo(400);
    }
}

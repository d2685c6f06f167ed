package io.xiaohao.issue.process;

import static io.xiaohao.refusal.Refusal.Reason.CONFLICT;
import static io.xiaohao.refusal.Refusal.Reason.FORBIDDEN;
import static io.xiaohao.refusal.Refusal.Reason.INVALID;
import static io.xiaohao.refusal.Refusal.Reason.MALFORMED;
import static io.xiaohao.refusal.Refusal.Reason.NOT_FOUND;

import io.xiaohao.XiaohaoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a unit may not answer on {@code rectify-issue}: the task stays open, nothing changes, the sentence says why. */
@XiaohaoTest
class RefusedRectificationTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String STRANGER = "wencheng-gonganju";

    @Autowired
    private ApplicationContext beans;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void completingTwice() {
        Loop issue = loop.register();
        String task = issue.taskId("rectify-issue");
        issue.submitBy(UNIT);

        RefusedAct.of(issue, () -> issue.completeTask(task, UNIT, "outcome", "SUBMITTED", "measures", "再报一次"))
                .isRefused(CONFLICT, null, "您已办结");
        issue.waitsAt("verify-rectification");
    }

    @Test
    void aUnitThatHasNothingToDoWithIt() {
        RefusedAct.of(loop.register(), "rectify-issue", STRANGER, "outcome", "SUBMITTED", "measures", "代报")
                .isRefused(FORBIDDEN, null, "您不是任务“整改落实（申请销号）”的办理人");
    }

    @Test
    void anotherGovernmentsUnit() {
        RefusedAct.of(loop.register(), "rectify-issue", "wenshan-yanshanxian", "outcome", "SUBMITTED")
                .isRefused(NOT_FOUND, null, "不存在");
    }

    @Test
    void headquartersInTheUnitsPlace() {
        RefusedAct.of(loop.register(), "rectify-issue", "headquarters", "outcome", "SUBMITTED", "measures", "代报")
                .isRefused(FORBIDDEN, null, "办理人");
    }

    @Test
    void noOutcome() {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "measures", "已清运")
                .isRefused(MALFORMED, "outcome", "请填写“办理结果”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "submitted", "RETURNED", "${x}", "'"})
    void anUnknownOutcome(String outcome) {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "outcome", outcome, "measures", "已清运")
                .isRefused(MALFORMED, "outcome", "“办理结果”没有“" + outcome + "”这个选项", "SUBMITTED");
    }

    @Test
    void handingInWithoutMeasures() {
        Loop issue = loop.register();

        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "SUBMITTED")
                .isRefused(MALFORMED, "measures", "请填写“整改措施”");
        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "SUBMITTED", "measures", " \n ")
                .isRefused(MALFORMED, "measures", "请填写“整改措施”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERIOUS", "GRAVE"})
    void handingInWithoutThePictureItNeeds(String severity) {
        RefusedAct.of(
                        loop.register("severity", severity),
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已拆除")
                .isRefused(INVALID, "evidenceIds", "至少要有1张整改照片，现有0张");
    }

    @Test
    void aPictureOfAnotherGovernment() {
        String foreign = loop.picture("wenshan");

        RefusedAct.of(
                        loop.register("severity", "SERIOUS"),
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已拆除",
                        "evidenceIds",
                        foreign)
                .isRefused(INVALID, "evidenceIds", foreign);
    }

    @Test
    void aTextOfMoreThanFourThousandCharacters() {
        Loop issue = loop.register();

        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "SUBMITTED", "measures", "清".repeat(4001))
                .isRefused(INVALID, "measures", "4001字", "4000字的上限");
        issue.complete("rectify-issue", UNIT, "outcome", "SUBMITTED", "measures", "清".repeat(4000))
                .waitsAt("verify-rectification");
    }

    @Test
    void anExtensionWithoutADayOrWithNoDay() {
        Loop issue = loop.register();

        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "EXTENSION", "reason", "雨")
                .isRefused(MALFORMED, "requestedDeadline", "请填写“申请期限”");
        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-02-30")
                .isRefused(MALFORMED, "requestedDeadline", "“2015-02-30”不是有效日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-05-12", "2015-05-13", "2014-12-31"})
    void anExtensionToNoLaterDay(String day) {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", day)
                .isRefused(INVALID, "requestedDeadline", day, "须晚于现期限2015-05-13");
    }

    @Test
    void anExtensionPastTheProgrammesEnd() {
        Loop issue = loop.register();

        RefusedAct.of(issue, "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2016-01-01")
                .isRefused(INVALID, "requestedDeadline", "2016-01-01", "方案结束日2015-12-31");
        issue.complete("rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-12-31")
                .waitsAt("decide-extension");
    }

    @Test
    void aTransferToItself() {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "outcome", "TRANSFER", "proposedUnit", "县旅游功能区")
                .isRefused(INVALID, "proposedUnit", "“县旅游功能区”已是牵头单位");
    }

    @Test
    void aTransferToNobody() {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "outcome", "TRANSFER", "proposedUnit", "县外星局")
                .isRefused(INVALID, "proposedUnit", "县外星局");
    }

    @Test
    void forwardingToAStranger() {
        loop.at("2021-06-01T10:00");
        Loop issue = loop.registerInWenshan();

        RefusedAct.of(issue, "rectify-issue", "wenshan-yanshanxian", "outcome", "FORWARD", "toUnit", "文山市住建局")
                .isRefused(INVALID, "toUnit", "“文山市住建局”不是“砚山县”的下属单位");
        RefusedAct.of(issue, "rectify-issue", "wenshan-yanshanxian", "outcome", "FORWARD", "toUnit", "砚山县")
                .isRefused(INVALID, "toUnit", "砚山县");
        RefusedAct.of(issue, "rectify-issue", "wenshan-yanshanxian", "outcome", "FORWARD", "toUnit", "县外星局")
                .isRefused(INVALID, "toUnit", "县外星局");
        RefusedAct.of(issue, "rectify-issue", "wenshan-yanshanxian", "outcome", "FORWARD")
                .isRefused(MALFORMED, "toUnit", "转办单位");
    }

    @Test
    void theSubordinateConfirmingItself() {
        loop.at("2021-06-01T10:00");
        Loop issue = loop.registerInWenshan()
                .complete("rectify-issue", "wenshan-yanshanxian", "outcome", "FORWARD", "toUnit", "砚山县住建局")
                .submitBy("wenshan-yanshan-zhujianju");

        RefusedAct.of(issue, "confirm-submission", "wenshan-yanshan-zhujianju", "confirmed", true)
                .isRefused(FORBIDDEN, null, "单位审签");
        RefusedAct.of(issue, "confirm-submission", "wenshan-yanshanxian", "confirmed", "maybe")
                .isRefused(MALFORMED, "confirmed", "是否同意");
    }

    @Test
    void shelvingUntilADayThatHasPassed() {
        RefusedAct.of(loop.register(), "rectify-issue", UNIT, "outcome", "SHELVE", "requestedDeadline", "2015-05-04")
                .isRefused(INVALID, "requestedDeadline", "2015-05-04", "晚于今天");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "issue", "next"})
    void whatTheProcessItselfReliesOn(String name) {
        RefusedAct.of(
                        loop.register(),
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已清运",
                        name,
                        "SUBMITTED")
                .isRefused(MALFORMED, name, "“" + name + "”由系统设定");
    }

    @Test
    void claimingWhatSomebodyElseHas() {
        loop.join("wencheng-xinfangju", "unit-" + UNIT);
        Loop issue = loop.register().claim("rectify-issue", UNIT);

        RefusedAct.of(issue, () -> issue.claim("rectify-issue", "wencheng-xinfangju"))
                .isRefused(CONFLICT, null, "已由他人签收");
        RefusedAct.of(issue, "rectify-issue", "wencheng-xinfangju", "outcome", "SUBMITTED", "measures", "已清运")
                .isRefused(CONFLICT, null, "已由他人签收");
        RefusedAct.of(issue, () -> issue.claim("rectify-issue", STRANGER)).isRefused(FORBIDDEN, null, "办理人");
    }
}

package io.xiaohao.issue.process;

import static io.xiaohao.refusal.Refusal.Reason.CONFLICT;
import static io.xiaohao.refusal.Refusal.Reason.FORBIDDEN;
import static io.xiaohao.refusal.Refusal.Reason.INVALID;
import static io.xiaohao.refusal.Refusal.Reason.MALFORMED;

import io.xiaohao.XiaohaoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What headquarters, leaders and supervision may not decide. */
@XiaohaoTest
class RefusedDecisionTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";

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
    void grantingAnExtensionToNoLaterDay() {
        Loop issue = asking("EXTENSION", "requestedDeadline", "2015-05-20");

        RefusedAct.of(issue, "decide-extension", "headquarters", "approved", true, "deadline", "2015-05-13")
                .isRefused(INVALID, "deadline", "2015-05-13", "须晚于");
        RefusedAct.of(issue, "decide-extension", "headquarters", "approved", true, "deadline", "2016-01-04")
                .isRefused(INVALID, "deadline", "2016-01-04", "方案结束日");
        RefusedAct.of(issue, "decide-extension", "headquarters").isRefused(MALFORMED, "approved", "是否同意");
        RefusedAct.of(issue, "decide-extension", UNIT, "approved", true).isRefused(FORBIDDEN, null, "延期审批");
    }

    @Test
    void transferringToItselfOrToNobody() {
        Loop issue = asking("TRANSFER", "reason", "不属本单位职责");

        RefusedAct.of(issue, "decide-transfer", "headquarters", "approved", true)
                .isRefused(MALFORMED, "leadUnit", "请填写“牵头单位”");
        RefusedAct.of(issue, "decide-transfer", "headquarters", "approved", true, "leadUnit", "县旅游功能区")
                .isRefused(INVALID, "leadUnit", "“县旅游功能区”已是牵头单位");
        RefusedAct.of(issue, "decide-transfer", "headquarters", "approved", true, "leadUnit", "县外星局")
                .isRefused(INVALID, "leadUnit", "县外星局");
        RefusedAct.of(
                        issue,
                        "decide-transfer",
                        "headquarters",
                        "approved",
                        true,
                        "leadUnit",
                        "县公安局",
                        "deadline",
                        "2015-05-03")
                .isRefused(INVALID, "deadline", "2015-05-03");
    }

    @Test
    void shelvingWithoutADayOrUntilAPastOne() {
        Loop issue = asking("SHELVE", "reason", "资金未到位");

        RefusedAct.of(issue, "decide-shelving", "leader", "approved", true)
                .isRefused(MALFORMED, "reviewDate", "请填写“挂账至”");
        RefusedAct.of(issue, "decide-shelving", "leader", "approved", true, "reviewDate", "2015-05-04")
                .isRefused(INVALID, "reviewDate", "2015-05-04", "晚于今天");
        RefusedAct.of(issue, "decide-shelving", "headquarters", "approved", true, "reviewDate", "2015-06-01")
                .isRefused(FORBIDDEN, null, "挂账审批");
    }

    @Test
    void verifyingWhatOnesOwnUnitHandedIn() {
        loop.join(UNIT, "supervision");
        Loop issue = loop.register().submitBy(UNIT);

        RefusedAct.of(issue, "verify-rectification", UNIT, "passed", true)
                .isRefused(FORBIDDEN, null, "核查人员不能来自该问题的牵头单位或责任单位");
        issue.passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    void verifyingAsAResponsibleUnit() {
        loop.join("wencheng-yunguanju", "supervision");

        RefusedAct.of(loop.register().submitBy(UNIT), "verify-rectification", "wencheng-yunguanju", "passed", true)
                .isRefused(FORBIDDEN, null, "牵头单位或责任单位");
    }

    @Test
    void verifyingWhatOneDiscoveredOneselfWhereAnotherCan() {
        loop.join("wencheng-xinfangju", "supervision");
        Loop issue = loop.registerAs("supervisor", "wencheng-2015").submitBy(UNIT);

        RefusedAct.of(issue, "verify-rectification", "supervisor", "passed", true)
                .isRefused(FORBIDDEN, null, "由您本人发现");
        issue.passBy("wencheng-xinfangju").hasEndedAt("issue-closed");
    }

    @Test
    void whoDiscoveredItVerifiesWhereNobodyElseCan() {
        loop.join(UNIT, "supervision");

        loop.registerAs("supervisor", "wencheng-2015")
                .submitBy(UNIT)
                .passBy("supervisor")
                .hasEndedAt("issue-closed");
    }

    @Test
    void returningWithoutAReason() {
        Loop issue = loop.register().submitBy(UNIT);

        RefusedAct.of(issue, "verify-rectification", "supervisor", "passed", false)
                .isRefused(MALFORMED, "opinion", "请填写退回的理由");
        RefusedAct.of(issue, "verify-rectification", "supervisor", "passed", false, "opinion", "  ")
                .isRefused(MALFORMED, "opinion", "请填写退回的理由");
        RefusedAct.of(issue, "verify-rectification", "supervisor", "passed", "perhaps")
                .isRefused(MALFORMED, "passed", "“是否通过”只能填是（true）或否（false）");
        RefusedAct.of(issue, "verify-rectification", "supervisor", "passed", true, "opinion", "好".repeat(4001))
                .isRefused(INVALID, "opinion", "4001字");
        RefusedAct.of(issue, "verify-rectification", "headquarters", "passed", true)
                .isRefused(FORBIDDEN, null, "现场核查");
    }

    @Test
    void refusingAClosureWithoutAReason() {
        Loop issue = loop.register("severity", "GRAVE")
                .complete(
                        "rectify-issue",
                        UNIT,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已拆除",
                        "evidenceIds",
                        loop.picture("wencheng"))
                .passBy("supervisor");

        RefusedAct.of(issue, "approve-closure", "leader", "approved", false)
                .isRefused(MALFORMED, "opinion", "请填写退回的理由");
        RefusedAct.of(issue, "approve-closure", "supervisor", "approved", true).isRefused(FORBIDDEN, null, "销号审批");
    }

    @Test
    void aDecisionMadeTwice() {
        Loop issue = asking("EXTENSION", "requestedDeadline", "2015-05-20");
        String task = issue.taskId("decide-extension");
        issue.complete("decide-extension", "headquarters", "approved", true);

        RefusedAct.of(issue, () -> issue.completeTask(task, "headquarters", "approved", false))
                .isRefused(CONFLICT, null, "已办结");
    }

    private Loop asking(String outcome, String name, String value) {
        return loop.register().complete("rectify-issue", UNIT, "outcome", outcome, name, value);
    }
}

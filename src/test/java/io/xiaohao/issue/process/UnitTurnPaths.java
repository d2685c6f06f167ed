package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueView;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What the responsible unit does while it has the issue, and how it is answered. */
interface UnitTurnPaths {

    String UNIT = "wencheng-lvyougongnengqu";
    String COUNTY = "wenshan-yanshanxian";
    String BUREAU = "wenshan-yanshan-zhujianju";

    LoopFixture loop();

    @Test
    default void claimingTheTaskIsSigningForTheIssue() {
        Loop issue = loop().register();
        loop().at("2015-05-04T14:30");

        issue.claim("rectify-issue", UNIT).tells("issue.signed-for", "2015-05-04T14:30");

        assertThat(issue.actor("issue.signed-for")).isEqualTo(UNIT);
        assertThat(issue.issue().turn().signedBy()).isEqualTo(UNIT);
        assertThat(issue.task("rectify-issue").getAssignee()).isEqualTo(UNIT);
        issue.claim("rectify-issue", UNIT);
        assertThat(issue.moments("issue.signed-for")).hasSize(1);
    }

    @Test
    default void whatIsUnsignedAfterAWorkingDayShowsInTheLedger() {
        Loop issue = loop().register();
        loop().at("2015-05-05T23:59:59");
        assertThat(shown(issue))
                .extracting(IssueView::unsigned, IssueView::unsignedLate)
                .containsExactly(true, false);

        loop().at("2015-05-06T00:00");
        assertThat(shown(issue).unsignedLate()).isTrue();

        issue.claim("rectify-issue", UNIT);
        assertThat(shown(issue))
                .extracting(IssueView::unsigned, IssueView::unsignedLate)
                .containsExactly(false, false);
    }

    @Test
    default void handingInUnclaimedIsSigningToo() {
        Loop issue = loop().register().submitBy(UNIT).waitsAt("verify-rectification");

        assertThat(issue.events())
                .containsExactly("issue.registered", "issue.assigned", "issue.signed-for", "issue.submitted");
    }

    @Test
    default void whatWasWrittenDoesNotStayInTheEngine() {
        Loop issue = loop().register().submitBy(UNIT).waitsAt("verify-rectification");

        assertThat(issue.snapshot().variables())
                .extracting(variable -> variable.get("NAME_"))
                .doesNotContain("outcome", "measures");
        assertThat(issue.issue().measures()).isEqualTo("已清运，安排专人保洁");
    }

    @Test
    default void anExtensionGrantedMovesTheDeadlineAndItsTimers() {
        Loop issue = asksForExtension().waitsAt("decide-extension");

        issue.complete("decide-extension", "headquarters", "approved", true, "opinion", "同意")
                .waitsAt("rectify-issue");

        assertThat(issue.data("issue.extended")).contains("县旅游功能区", "2015-05-20");
        assertThat(issue.timers())
                .containsEntry("remind-due", at("2015-05-18T09:00"))
                .containsEntry("overdue-due", at("2015-05-21T00:00"))
                .containsEntry("serious-due", at("2015-05-26T00:00"));
        assertThat(LoopFixture.moment(issue.task("rectify-issue").getDueDate())).isEqualTo(at("2015-05-20T23:59:59"));
    }

    @Test
    default void headquartersMayGrantAnotherDay() {
        Loop issue = asksForExtension()
                .complete("decide-extension", "headquarters", "approved", true, "deadline", "2015-05-15");

        assertThat(issue.data("issue.extended")).contains("2015-05-15");
    }

    @Test
    default void anExtensionRefusedLeavesTheOldDeadline() {
        Loop issue = asksForExtension();
        loop().at("2015-05-06T10:00");

        issue.complete("decide-extension", "headquarters", "approved", false, "opinion", "抓紧整改")
                .waitsAt("rectify-issue")
                .tells("issue.extension-refused", "2015-05-06T10:00");

        assertThat(issue.timers()).containsEntry("overdue-due", at("2015-05-14T00:00"));
        assertThat(issue.issue().deadline().orElseThrow().day()).hasToString("2015-05-13");
    }

    @Test
    default void theClockRunsWhileHeadquartersConsidersAndALateAnswerIsTold() {
        asksForExtension()
                .passTo("2015-05-14T00:00")
                .waitsAt("decide-extension")
                .tells("issue.dispatch-late", "2015-05-07T00:00")
                .tells("issue.reminded", "2015-05-11T09:00")
                .tells("issue.overdue", "2015-05-14T00:00");
    }

    @Test
    default void aTransferGrantedGivesTheIssueToTheOtherUnit() {
        Loop issue = asksForTransfer().waitsAt("decide-transfer");

        issue.complete("decide-transfer", "headquarters", "approved", true).waitsAt("rectify-issue");

        assertThat(issue.data("issue.transferred")).contains("县公安局", "2015-05-13");
        assertThat(issue.issue().leadUnit()).isEqualTo("wencheng-gonganju");
        assertThat(issue.issue().isUnsigned()).isTrue();
        issue.submitBy("wencheng-gonganju").passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    default void headquartersMayNameAnotherUnitAndALaterDay() {
        Loop issue = asksForTransfer()
                .complete(
                        "decide-transfer",
                        "headquarters",
                        "approved",
                        true,
                        "leadUnit",
                        "县卫生局",
                        "deadline",
                        "2015-05-22");

        assertThat(issue.data("issue.transferred")).contains("县卫生局", "2015-05-22");
    }

    @Test
    default void aTransferRefusedLeavesItWhereItWas() {
        Loop issue = asksForTransfer()
                .complete("decide-transfer", "headquarters", "approved", false, "opinion", "属你单位职责")
                .waitsAt("rectify-issue");

        assertThat(issue.issue().leadUnit()).isEqualTo(UNIT);
        assertThat(issue.moments("issue.transferred")).isEmpty();
    }

    @Test
    default void aTransferAnsweredLateIsTold() {
        asksForTransfer()
                .passTo("2015-05-07T00:00")
                .waitsAt("decide-transfer")
                .tells("issue.dispatch-late", "2015-05-07T00:00");
    }

    @Test
    default void aLeadersShelvingPutsItOffUntilTheDay() {
        Loop issue = asksForShelving().waitsAt("decide-shelving");

        issue.complete("decide-shelving", "leader", "approved", true, "reviewDate", "2015-06-01")
                .waitsAt("await-review");
        assertThat(issue.timers()).containsOnlyKeys("await-review");

        issue.passTo("2015-06-01T00:00").waitsAt("rectify-issue").tells("issue.resumed", "2015-06-01T00:00");
        assertThat(issue.moments("issue.overdue")).isEmpty();
        assertThat(issue.data("issue.resumed")).contains("2015-06-10");
        issue.passTo("2015-06-11T00:00")
                .tells("issue.reminded", "2015-06-08T09:00")
                .tells("issue.overdue", "2015-06-11T00:00");
    }

    @Test
    default void shelvingRefusedLeavesItToTheUnit() {
        Loop issue = asksForShelving()
                .complete("decide-shelving", "leader", "approved", false, "opinion", "资金已落实")
                .waitsAt("rectify-issue");

        assertThat(issue.events()).doesNotContain("issue.shelved");
        assertThat(issue.timers()).containsEntry("overdue-due", at("2015-05-14T00:00"));
    }

    @Test
    default void whatWasForwardedIsConfirmedByTheLeadUnit() {
        Loop issue = forwarded().waitsAt("rectify-issue");
        assertThat(issue.data("issue.forwarded")).contains("砚山县住建局");
        assertThat(issue.issue().handlingUnit()).isEqualTo(BUREAU);

        issue.submitBy(BUREAU).waitsAt("confirm-submission");
        assertThat(issue.moments("issue.submitted")).isEmpty();

        issue.complete("confirm-submission", COUNTY, "confirmed", true, "opinion", "属实")
                .waitsAt("verify-rectification");
        assertThat(issue.events()).endsWith("issue.submitted");
    }

    @Test
    default void whatTheLeadUnitDoesNotConfirmGoesBackToTheSubordinate() {
        Loop issue = forwarded()
                .submitBy(BUREAU)
                .complete("confirm-submission", COUNTY, "confirmed", false, "opinion", "照片不清")
                .waitsAt("rectify-issue");

        assertThat(issue.moments("issue.submitted")).isEmpty();
        assertThat(issue.issue().handlingUnit()).isEqualTo(BUREAU);
        issue.submitBy(BUREAU).waitsAt("confirm-submission");
    }

    private IssueView shown(Loop issue) {
        return loop().transactions.execute(status -> loop().bean(IssueLedger.class)
                .view(loop().issues.find("wencheng", issue.number()).orElseThrow()));
    }

    private Loop forwarded() {
        loop().at("2021-06-01T10:00");
        return loop().registerInWenshan().complete("rectify-issue", COUNTY, "outcome", "FORWARD", "toUnit", "砚山县住建局");
    }

    private Loop asksForExtension() {
        return asks("outcome", "EXTENSION", "requestedDeadline", "2015-05-20", "reason", "连日降雨");
    }

    private Loop asksForTransfer() {
        return asks("outcome", "TRANSFER", "proposedUnit", "县公安局", "reason", "占道属交警职责");
    }

    private Loop asksForShelving() {
        return asks("outcome", "SHELVE", "requestedDeadline", "2015-07-01", "reason", "资金未到位");
    }

    private Loop asks(Object... answers) {
        return loop().register().complete("rectify-issue", UNIT, answers);
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}

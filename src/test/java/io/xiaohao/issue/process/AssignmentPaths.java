package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueStatus;
import org.junit.jupiter.api.Test;

/** From the list to the unit: by the system, by headquarters, or not at all. */
interface AssignmentPaths {

    String LEAD = "wencheng-lvyougongnengqu";

    LoopFixture loop();

    @Test
    default void theSystemAssignsWhereTheAreaHasOneLeadUnit() {
        Loop issue = loop().register().waitsAt("rectify-issue");

        assertThat(issue.events()).containsExactly("issue.registered", "issue.assigned");
        assertThat(issue.data("issue.assigned")).contains("县旅游功能区", "2015-05-13");
        assertThat(issue.issue().responsibleUnits())
                .containsExactly("wencheng-shangyeban", "wencheng-changyungongsi", "wencheng-yunguanju");
        assertThat(issue.task("rectify-issue").getAssignee()).isNull();
    }

    @Test
    default void theCategorysSpecialistUnitJoinsAsResponsibleUnit() {
        Loop issue = loop().register("category", "病媒生物防制").waitsAt("rectify-issue");

        assertThat(issue.issue().responsibleUnits()).endsWith("wencheng-weishengju");
    }

    @Test
    default void aGivenLeadUnitAndDeadlineAreKept() {
        Loop issue = loop().register("leadUnit", "县公安局", "deadline", "2015-05-20", "kind", "工程类")
                .waitsAt("rectify-issue");

        assertThat(issue.data("issue.assigned")).contains("县公安局", "2015-05-20");
    }

    @Test
    default void inWenshanTheObjectIsItsOwnLeadUnit() {
        loop().at("2021-06-01T10:00");

        Loop issue = loop().registerInWenshan().waitsAt("rectify-issue");

        assertThat(issue.issue().leadUnit()).isEqualTo("wenshan-yanshanxian");
    }

    @Test
    default void whatHasNoPlainLeadUnitWaitsForHeadquarters() {
        Loop issue = loop().register("area", "大峃镇").waitsAt("dispatch-issue");

        assertThat(issue.issue().status()).isEqualTo(IssueStatus.REGISTERED);
        issue.complete("dispatch-issue", "headquarters", "decision", "ASSIGN", "leadUnit", "县公安局")
                .waitsAt("rectify-issue");
        assertThat(issue.data("issue.assigned")).contains("县公安局", "2015-05-13");
        assertThat(issue.actor("issue.assigned")).isEqualTo("headquarters");
    }

    @Test
    default void worksWaitForHeadquartersToSetTheDate() {
        Loop issue = loop().register("kind", "PROJECT").waitsAt("dispatch-issue");

        issue.complete(
                        "dispatch-issue",
                        "headquarters",
                        "decision",
                        "ASSIGN",
                        "deadline",
                        "2015-06-30",
                        "responsibleUnits",
                        "县公安局、县卫生局")
                .waitsAt("rectify-issue");
        assertThat(issue.data("issue.assigned")).contains("县旅游功能区", "2015-06-30");
        assertThat(issue.issue().responsibleUnits()).containsExactly("wencheng-gonganju", "wencheng-weishengju");
    }

    @Test
    default void headquartersRejectsWhatIsNoIssue() {
        loop().register("kind", "PROJECT")
                .complete("dispatch-issue", "headquarters", "decision", "REJECT", "remark", "不属实")
                .hasEndedAt("issue-rejected")
                .tells("issue.rejected", LoopFixture.MONDAY);
    }

    @Test
    default void headquartersMergesADuplicate() {
        Loop first = loop().register();

        Loop second = loop().register("kind", "PROJECT")
                .complete("dispatch-issue", "headquarters", "decision", "MERGE", "mergeInto", first.number())
                .hasEndedAt("issue-merged");

        assertThat(second.data("issue.merged")).contains(first.number());
        first.waitsAt("rectify-issue");
    }

    @Test
    default void aLateDispatchIsToldOnceAndStaysOpen() {
        Loop issue = loop().register("kind", "PROJECT").passTo("2015-05-05T23:59:59");
        assertThat(issue.moments("issue.dispatch-late")).isEmpty();

        issue.passTo("2015-05-20T10:00").waitsAt("dispatch-issue").tells("issue.dispatch-late", "2015-05-06T00:00");
        assertThat(issue.actor("issue.dispatch-late")).isEqualTo("system");
        issue.complete("dispatch-issue", "headquarters", "decision", "REJECT").hasEndedAt("issue-rejected");
    }

    @Test
    default void theWholeIsHandedInWhenItsLastPartIsClosed() {
        Loop whole = loop().register("kind", "PROJECT")
                .complete(
                        "dispatch-issue",
                        "headquarters",
                        "decision",
                        "ASSIGN",
                        "deadline",
                        "2015-05-29",
                        "parts",
                        "[{\"unit\":\"县公安局\",\"place\":\"东段\",\"deadline\":\"2015-05-15\",\"requirement\":\"清障\"},"
                                + "{\"unit\":\"县卫生局\",\"place\":\"西段\"}]")
                .waitsAt("await-parts");
        Loop east = loop().loop("wencheng", whole.number() + "-1").waitsAt("rectify-issue");
        Loop west = loop().loop("wencheng", whole.number() + "-2").waitsAt("rectify-issue");
        assertThat(east.issue().deadline().orElseThrow().day()).hasToString("2015-05-15");
        assertThat(west.issue().deadline().orElseThrow().day()).hasToString("2015-05-29");
        assertThat(east.issue().finding().place()).isEqualTo("东段");
        assertThat(east.issue().finding().requirement()).isEqualTo("清障");

        east.submitBy("wencheng-gonganju").passBy("supervisor").hasEndedAt("issue-closed");
        whole.waitsAt("await-parts");
        west.submitBy("wencheng-weishengju").passBy("supervisor").hasEndedAt("issue-closed");

        whole.waitsAt("verify-rectification").tells("issue.submitted", LoopFixture.MONDAY);
        whole.returnBy("supervisor").waitsAt("rectify-issue");
        whole.submitBy(LEAD).passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    default void timeRunsForAWholeWhoseUnitsWorkOnItsParts() {
        Loop whole = loop().register("kind", "PROJECT")
                .complete(
                        "dispatch-issue",
                        "headquarters",
                        "decision",
                        "ASSIGN",
                        "deadline",
                        "2015-05-13",
                        "parts",
                        "[{\"unit\":\"县公安局\"}]");

        whole.passTo("2015-05-19T00:00")
                .waitsAt("await-parts")
                .tells("issue.reminded", "2015-05-11T09:00")
                .tells("issue.overdue", "2015-05-14T00:00")
                .tells("issue.seriously-overdue", "2015-05-19T00:00");
    }
}

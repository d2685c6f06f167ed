package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueStatus;
import org.junit.jupiter.api.Test;

/** From handing in to the closure, or back. */
interface VerificationPaths {

    String HANDLER = "wencheng-lvyougongnengqu";

    LoopFixture loop();

    @Test
    default void whatPassesIsClosed() {
        Loop issue = loop().register().submitBy(HANDLER).passBy("supervisor").hasEndedAt("issue-closed");

        assertThat(issue.events()).endsWith("issue.submitted", "issue.verified", "issue.closed");
        assertThat(issue.data("issue.closed")).contains("\"round\":1");
        assertThat(issue.issue().status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(issue.actor("issue.closed")).isEqualTo("supervisor");
    }

    @Test
    default void whatDoesNotPassGoesBackAndIsCounted() {
        Loop issue = loop().register();
        for (int count = 1; count <= 3; count++) {
            issue.submitBy(HANDLER).returnBy("supervisor").waitsAt("rectify-issue");
            assertThat(issue.data("issue.returned")).contains("\"count\":" + count);
        }

        assertThat(issue.issue().returns().count()).isEqualTo(3);
        issue.submitBy(HANDLER).passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    default void aGraveIssueIsClosedByALeader() {
        Loop issue = grave().passBy("supervisor").waitsAt("approve-closure");
        assertThat(issue.issue().status()).isEqualTo(IssueStatus.APPROVING);

        issue.complete("approve-closure", "leader", "approved", true, "opinion", "同意销号")
                .hasEndedAt("issue-closed");
        assertThat(issue.actor("issue.closed")).isEqualTo("leader");
    }

    @Test
    default void aClosureRefusedIsAReturn() {
        Loop issue = grave().passBy("supervisor")
                .complete("approve-closure", "leader", "approved", false, "opinion", "整改不彻底")
                .waitsAt("rectify-issue");

        assertThat(issue.data("issue.returned")).contains("\"count\":1");
        assertThat(issue.moments("issue.closed")).isEmpty();
    }

    @Test
    default void aLateVerificationIsToldOnceAndStaysOpen() {
        Loop issue = loop().register();
        loop().at("2015-05-06T10:00");

        issue.submitBy(HANDLER)
                .passTo("2015-05-30T10:00")
                .waitsAt("verify-rectification")
                .tells("issue.verification-late", "2015-05-12T00:00");
        assertThat(issue.events()).doesNotContain("issue.overdue");
        issue.passBy("supervisor").hasEndedAt("issue-closed");
    }

    private Loop grave() {
        return loop().register("severity", "GRAVE")
                .complete(
                        "rectify-issue",
                        HANDLER,
                        "outcome",
                        "SUBMITTED",
                        "measures",
                        "已拆除",
                        "evidenceIds",
                        loop().picture("wencheng"));
    }
}

package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.Light;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issues that come from a running ledger as far as they had come there. */
interface TakingOverPaths {

    String RESPONSIBLE = "wencheng-lvyougongnengqu";

    LoopFixture loop();

    @Test
    default void whatWasHandedInThereStandsAtTheVerification() {
        Loop issue = takenOver("deadline", "2015-05-20").waitsAt("verify-rectification");

        assertThat(issue.issue().status()).isEqualTo(IssueStatus.SUBMITTED);
        assertThat(issue.issue().measures()).isEqualTo("已清运");
        assertThat(issue.issue().leadUnit()).isEqualTo(RESPONSIBLE);
        assertThat(issue.events()).containsExactly("issue.registered", "issue.assigned", "issue.submitted");
        assertThat(issue.data("issue.assigned")).contains("2015-05-20");
        issue.passBy("supervisor").hasEndedAt("issue-closed");
        assertThat(issue.issue().strikingOff().closedBefore()).isFalse();
    }

    @Test
    default void itsVerificationIsDueFromTheDayOfTakingOver() {
        Loop issue = takenOver("deadline", "2015-04-20");

        assertThat(issue.timers())
                .containsExactly(Map.entry("verification-late-due", LocalDateTime.parse("2015-05-08T00:00")));
    }

    @Test
    default void aReturnLeadsItToItsUnitWithTheSameDeadline() {
        Loop issue = takenOver("deadline", "2015-05-20").returnBy("supervisor").waitsAt("rectify-issue");

        assertThat(issue.issue().deadline().orElseThrow().day()).isEqualTo(LocalDate.parse("2015-05-20"));
        assertThat(issue.issue().returns().count()).isEqualTo(1);
        issue.submitBy(RESPONSIBLE).passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    default void itsLightIsThatOfTheDayOfTakingOverAndItsLatenessIsToldWhenItComesBack() {
        Loop issue = takenOver("deadline", "2015-04-30");
        assertThat(issue.issue().lightAt(LoopFixture.now())).isEqualTo(Light.RED);
        assertThat(issue.events()).doesNotContain("issue.overdue");

        loop().at("2015-05-06T10:00");
        issue.returnBy("supervisor");

        assertThat(issue.events()).contains("issue.returned", "issue.overdue");
        assertThat(takenOver("deadline", "2015-05-20").issue().lightAt(LoopFixture.now()))
                .isEqualTo(Light.GREEN);
    }

    @Test
    default void withoutADeadlineTheKindsOwnCountsFromTheDayOfTakingOver() {
        assertThat(takenOver().issue().deadline().orElseThrow().day()).isEqualTo(LocalDate.parse("2015-05-13"));
    }

    @Test
    default void aGivenUnitIsKeptAndWithoutAnyItIsRefused() {
        Loop issue = takenOver("leadUnit", "wencheng-gonganju");
        assertThat(issue.issue().leadUnit()).isEqualTo("wencheng-gonganju");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> takenOver("area", "大峃镇"));
        assertThat(refusal.field()).contains("leadUnit");
        assertThat(refusal.getMessage()).contains("待核查", "牵头单位");
    }

    @Test
    default void worksWithoutADeadlineAndWhatHasNoMeasuresAreRefused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> takenOver("kind", "工程类"))
                        .field())
                .contains("deadline");
        assertThat(catchThrowableOfType(Refusal.class, () -> takenOver("measures", ""))
                        .field())
                .contains("measures");
    }

    @Test
    default void picturesBelongToTheirSteps() {
        String found = picture();
        String done = picture();

        Loop issue = takenOver("evidenceIds", found, "measuresEvidenceIds", done);

        assertThat(evidence(issue, "REGISTERED")).isEqualTo(found);
        assertThat(evidence(issue, "SUBMITTED")).isEqualTo(done);
    }

    @Test
    default void whatWasClosedThereKeepsItsPictures() {
        String done = picture();

        Loop issue = takenOver("status", "已销号", "closedOn", "2015-04-20", "measuresEvidenceIds", done);

        assertThat(issue.issue().strikingOff().closedBefore()).isTrue();
        assertThat(evidence(issue, "CLOSED")).isEqualTo(done);
        assertThat(issue.instances()).isEmpty();
    }

    private String picture() {
        return loop().bean(EvidenceStore.class)
                .store("wencheng", "headquarters", "现场.jpg", new ByteArrayInputStream(SampleFiles.jpeg()))
                .id();
    }

    private String evidence(Loop issue, String act) {
        return loop().jdbc
                .sql("select r.evidence_ids from issue_record r join issue i on i.id = r.issue_id"
                        + " where i.government = 'wencheng' and i.number = ? and r.act = ?")
                .params(issue.number(), act)
                .query(String.class)
                .single();
    }

    private Loop takenOver(String... values) {
        String[] all = new String[values.length + 6];
        System.arraycopy(new String[] {"status", "待核查", "measures", "已清运", "discoveredOn", "2015-04-13"}, 0, all, 0, 6);
        System.arraycopy(values, 0, all, 6, values.length);
        return loop().register(all);
    }
}

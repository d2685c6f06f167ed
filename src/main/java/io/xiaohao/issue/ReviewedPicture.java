package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceWarning;
import io.xiaohao.evidence.PictureFacts;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A picture that was handed in with an issue, and what should be looked at before it is believed.
 *
 * @param facts what it tells of itself; null where that was not kept
 * @param act the step it was handed in with
 * @param round in which round
 * @param by the account
 * @param at when it was handed in
 */
public record ReviewedPicture(
        Evidence evidence,
        PictureFacts facts,
        IssueAct act,
        int round,
        String by,
        LocalDateTime at,
        List<EvidenceWarning> warnings) {

    /** What a picture shows, by the step it was handed in with. */
    public enum Stage {
        /** 整改前. */
        BEFORE("整改前"),
        /** 整改后. */
        AFTER("整改后"),
        /** 核查. */
        CHECK("核查");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** Whether it shows the finding, what was done about it, or what a check found. */
    public Stage stage() {
        return switch (act) {
            case REGISTERED, ASSIGNED, RELAPSED -> Stage.BEFORE;
            case DRAFTED, SUBMITTED -> Stage.AFTER;
            default -> Stage.CHECK;
        };
    }
}

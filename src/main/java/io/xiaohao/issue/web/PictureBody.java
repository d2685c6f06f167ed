package io.xiaohao.issue.web;

import io.xiaohao.evidence.EvidenceWarning;
import io.xiaohao.evidence.PictureFacts;
import io.xiaohao.issue.ReviewedPicture;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A picture of an issue in JSON.
 *
 * @param step the act it was handed in with, as in the history
 * @param stage BEFORE, AFTER or CHECK
 * @param width pixels; null where it is not known
 * @param height pixels; null where it is not known
 * @param takenAt null where the picture does not tell
 * @param located whether the picture tells where it was taken
 */
record PictureBody(
        String id,
        String step,
        String label,
        String stage,
        String stageLabel,
        int round,
        String by,
        OffsetDateTime at,
        List<Warning> warnings,
        Integer width,
        Integer height,
        OffsetDateTime takenAt,
        boolean located,
        String thumbnail,
        String url) {

    static PictureBody of(ReviewedPicture picture) {
        PictureFacts facts = picture.facts();
        String id = picture.evidence().id();
        return new PictureBody(
                id,
                picture.act().name(),
                picture.act().label(),
                picture.stage().name(),
                picture.stage().label(),
                picture.round(),
                picture.by(),
                IssueBody.offset(picture.at()),
                picture.warnings().stream().map(Warning::of).toList(),
                facts == null ? null : facts.width(),
                facts == null ? null : facts.height(),
                facts == null ? null : IssueBody.offset(facts.takenAt()),
                facts != null && facts.place() != null,
                "/api/evidence/" + id + "/thumbnail",
                "/api/evidence/" + id);
    }

    /**
     * A warning in JSON.
     *
     * @param kind its code
     * @param label its Chinese term
     * @param information whether it is no more than worth knowing
     * @param message a Chinese sentence
     * @param rule the threshold behind it and its origin, or null
     * @param issues the numbers of the other issues concerned
     */
    record Warning(String kind, String label, boolean information, String message, String rule, List<String> issues) {

        static Warning of(EvidenceWarning warning) {
            return new Warning(
                    warning.kind().name(),
                    warning.kind().label(),
                    warning.kind().isInformation(),
                    warning.message(),
                    warning.rule(),
                    warning.issues());
        }
    }
}

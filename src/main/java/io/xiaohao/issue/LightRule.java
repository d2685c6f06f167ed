package io.xiaohao.issue;

import java.time.LocalDateTime;

/** The one rule that tells the light (domain rules, "Time"): for the issue as it stands and for any span of its past. */
final class LightRule {

    private LightRule() {}

    static Light light(IssueStatus status, Deadline deadline, LocalDateTime submittedAt, LocalDateTime moment) {
        if (deadline == null) {
            return Light.NONE;
        }
        return switch (status) {
            case RECTIFYING -> deadline.lightAt(moment);
            case SUBMITTED, APPROVING -> deadline.lightAt(submittedAt);
            case REGISTERED, SHELVED, CLOSED, REJECTED, MERGED -> Light.NONE;
        };
    }
}

package io.xiaohao.issue;

import io.xiaohao.refusal.Refusal;
import java.util.Arrays;

/** Where an issue stands in the closed loop. */
public enum IssueStatus {
    /** Registered, waits for headquarters to dispatch it. */
    REGISTERED("待交办"),
    /** With the responsible unit (or headquarters considers the unit's request): the clock runs. */
    RECTIFYING("整改中"),
    /** Handed in, waits for the check on the spot. */
    SUBMITTED("待核查"),
    /** Checked and passed; a grave issue waits for the leader's approval of its closure. */
    APPROVING("待销号审批"),
    /** Put off until a day with a leader's approval. */
    SHELVED("挂账"),
    /** Struck off the list. */
    CLOSED("已销号"),
    /** Found to be no issue. */
    REJECTED("不予受理"),
    /** A duplicate, counted with the issue it was merged into. */
    MERGED("已合并");

    private final String label;

    IssueStatus(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether nothing more is expected of anybody unless it relapses. */
    public boolean isSettled() {
        return this == CLOSED || this == REJECTED || this == MERGED;
    }

    /** Reads a name or a Chinese term; refused where it is neither. */
    public static IssueStatus of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(text) || status.label.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("status", "没有“%s”这个状态。".formatted(text)));
    }
}

package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAct;

/** When in the closed loop something was handed in: what was wrong, what was done, what the check found. */
enum IssuePageStage {
    /** 发现: with the finding, or with the relapse that begins a new round. */
    FOUND("发现"),
    /** 整改: by the unit. */
    RECTIFIED("整改"),
    /** 核查: by those who check. */
    CHECKED("核查");

    private final String label;

    IssuePageStage(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static IssuePageStage of(IssueAct act) {
        return switch (act) {
            case REGISTERED, ASSIGNED, RELAPSED -> FOUND;
            case RETURNED, VERIFIED, CLOSURE_APPROVED, RECHECK_PASSED -> CHECKED;
            default -> RECTIFIED;
        };
    }
}

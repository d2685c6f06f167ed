package io.xiaohao.issue.process;

/** The ids in {@code issue-rectification.bpmn} that code refers to. */
final class IssueRectificationProcess {

    static final String KEY = "issue-rectification";
    static final String MESSAGE_ISSUE_RELAPSED = "issue-relapsed";
    static final String MESSAGE_PARTS_CLOSED = "parts-closed";
    static final String UNIT_TURN = "unit-turn";
    static final String RECTIFY_ISSUE = "rectify-issue";
    static final String CONFIRM_SUBMISSION = "confirm-submission";
    static final String REMIND_DUE = "remind-due";
    static final String OVERDUE_DUE = "overdue-due";
    static final String SERIOUS_DUE = "serious-due";

    private IssueRectificationProcess() {}
}

package io.xiaohao.notification;

/** What a notice is about. */
public enum NoticeKind {
    /** An issue came to the unit. */
    ISSUE_ASSIGNED("问题交办", false),
    /** What was asked about an issue's deadline is answered. */
    ISSUE_ANSWERED("申请答复", false),
    /** An issue's deadline is near. */
    ISSUE_REMINDED("临期提醒", false),
    /** An issue's deadline has passed. */
    ISSUE_OVERDUE("超期", true),
    /** An issue is seriously overdue. */
    ISSUE_SERIOUS("严重超期", true),
    /** The check was not passed. */
    ISSUE_RETURNED("退回整改", true),
    /** A unit asks for the check. */
    ISSUE_SUBMITTED("申请销号", false),
    /** A measure waits for its decision. */
    DECISION_WAITING("处置待审批", false),
    /** The time for a decision has passed. */
    DECISION_REMINDED("审批催办", true),
    /** An interview was arranged. */
    INTERVIEW("约谈通知", true),
    /** A measure was imposed. */
    ACCOUNTABILITY("处置决定", true),
    /** A report is asked for. */
    REPORT_REQUESTED("报送布置", false),
    /** A report is due soon. */
    REPORT_REMINDED("报送提醒", false),
    /** A report was given back. */
    REPORT_RETURNED("报送退回", true),
    /** A ranking's draft is there to be checked. */
    RANKING_DRAFTED("考评核对", false),
    /** An objection or appeal was decided. */
    CLAIM_DECIDED("异议申诉结果", false),
    /** What a result brings. */
    CONSEQUENCE("结果运用", false);

    private final String label;
    private final boolean urgent;

    NoticeKind(String label, boolean urgent) {
        this.label = label;
        this.urgent = urgent;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /** Whether it stands out. */
    public boolean isUrgent() {
        return urgent;
    }
}

package io.xiaohao.report;

/** Where a weekly report stands. */
public enum ReportStatus {
    /** Asked for, not filed. */
    REQUESTED("待报送"),
    /** Filed, waits for the review. */
    SUBMITTED("待审阅"),
    /** Returned for correction. */
    RETURNED("退回修改"),
    /** Reviewed. */
    ACCEPTED("已审阅"),
    /** It could not be asked for any more: the system was off for its whole week. */
    NOT_ASKED("未能布置");

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the unit has it. */
    public boolean isWithUnit() {
        return this == REQUESTED || this == RETURNED;
    }
}

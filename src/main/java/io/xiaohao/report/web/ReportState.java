package io.xiaohao.report.web;

import io.xiaohao.report.ReportStatus;
import io.xiaohao.report.WeeklyReport;

/** Where a report stands, in the words and colours of the pages. */
enum ReportState {
    WAITING("待报送", "state-registered"),
    OVERDUE("逾期未报", "state-overdue"),
    FILED("待审阅", "state-submitted"),
    RETURNED("退回修改", "state-registered"),
    ACCEPTED("已审阅", "state-closed"),
    NOT_ASKED("未能布置", "state-overdue");

    private final String label;
    private final String style;

    ReportState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    static ReportState of(WeeklyReport report) {
        if (report.status() == ReportStatus.REQUESTED && report.missedAt() != null) {
            return OVERDUE;
        }
        return switch (report.status()) {
            case REQUESTED -> WAITING;
            case SUBMITTED -> FILED;
            case RETURNED -> RETURNED;
            case ACCEPTED -> ACCEPTED;
            case NOT_ASKED -> NOT_ASKED;
        };
    }

    String label() {
        return label;
    }

    String style() {
        return style;
    }
}

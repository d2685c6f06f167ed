package io.xiaohao.report.process;

import io.xiaohao.report.WeeklyReport;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timer instants and due dates of a report's tasks, for expressions in the process. */
@Component
public class ReportDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ReportReference reference;

    ReportDates(ReportReference reference) {
        this.reference = reference;
    }

    /** Until when the report is in time. */
    public Date reportDue(DelegateExecution execution) {
        return date(report(execution).dueAt());
    }

    /** When the unit is reminded, from which on the report is pressing. */
    public Date reportFollowUp(DelegateExecution execution) {
        return date(report(execution).remindAt());
    }

    /** When the unit is reminded. */
    public Date reportReminderAt(DelegateExecution execution) {
        return date(report(execution).remindAt());
    }

    /** 00:00 after the due day. */
    public Date reportMissedAt(DelegateExecution execution) {
        return date(report(execution).dueAt().toLocalDate().plusDays(1).atStartOfDay());
    }

    /** The end of the last day for the review. */
    public Date reviewDue(DelegateExecution execution) {
        return date(report(execution).reviewOn().atTime(23, 59, 59));
    }

    /** The start of the last day for the review. */
    public Date reviewFollowUp(DelegateExecution execution) {
        return date(report(execution).reviewOn().atStartOfDay());
    }

    static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }

    private WeeklyReport report(DelegateExecution execution) {
        return reference.of(execution);
    }
}

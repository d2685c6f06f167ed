package io.xiaohao.issue.process;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueInstants;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timer instants and due dates of the issue's tasks, for expressions in the processes. */
@Component
public class IssueDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final IssueReference reference;
    private final IssueInstants instants;

    IssueDates(IssueReference reference, IssueInstants instants) {
        this.reference = reference;
        this.instants = instants;
    }

    /** The reminder of the open deadline. */
    public Date remindAt(DelegateExecution execution) {
        return date(instants.deadline(issue(execution)).remindAt());
    }

    /** The passing of the open deadline. */
    public Date overdueAt(DelegateExecution execution) {
        return date(instants.deadline(issue(execution)).overdueAt());
    }

    /** Serious lateness by the open deadline. */
    public Date seriousAt(DelegateExecution execution) {
        return date(instants.deadline(issue(execution)).seriousAt());
    }

    /** The end of the day by which the unit must hand in. */
    public Date rectificationDue(DelegateExecution execution) {
        return endBefore(instants.deadline(issue(execution)).overdueAt());
    }

    /** The start of the last day of headquarters' time to dispatch. */
    public Date dispatchFollowUp(DelegateExecution execution) {
        return lastDayBefore(instants.dispatchLateAt(issue(execution)));
    }

    /** The start of the last day of headquarters' time to answer. */
    public Date requestFollowUp(DelegateExecution execution) {
        return lastDayBefore(instants.requestLateAt(issue(execution)));
    }

    /** The start of the last day of supervision's time to verify. */
    public Date verificationFollowUp(DelegateExecution execution) {
        return lastDayBefore(instants.verificationLateAt(issue(execution)));
    }

    /** The start of the last day of supervision's time to recheck. */
    public Date recheckFollowUp(DelegateExecution execution) {
        return lastDayBefore(instants.recheckLateAt(issue(execution)));
    }

    /** 00:00 after headquarters' time to dispatch. */
    public Date dispatchLateAt(DelegateExecution execution) {
        return date(instants.dispatchLateAt(issue(execution)));
    }

    /** The end of headquarters' time to dispatch. */
    public Date dispatchDue(DelegateExecution execution) {
        return endBefore(instants.dispatchLateAt(issue(execution)));
    }

    /** 00:00 after headquarters' time to answer. */
    public Date requestLateAt(DelegateExecution execution) {
        return date(instants.requestLateAt(issue(execution)));
    }

    /** The end of headquarters' time to answer. */
    public Date requestDue(DelegateExecution execution) {
        return endBefore(instants.requestLateAt(issue(execution)));
    }

    /** 00:00 after supervision's time to verify. */
    public Date verificationLateAt(DelegateExecution execution) {
        return date(instants.verificationLateAt(issue(execution)));
    }

    /** The end of supervision's time to verify. */
    public Date verificationDue(DelegateExecution execution) {
        return endBefore(instants.verificationLateAt(issue(execution)));
    }

    /** The end of supervision's time to recheck. */
    public Date recheckDue(DelegateExecution execution) {
        return endBefore(instants.recheckLateAt(issue(execution)));
    }

    /** When a shelved issue is taken up again. */
    public Date reviewAt(DelegateExecution execution) {
        return date(instants.reviewAt(issue(execution)));
    }

    private Issue issue(DelegateExecution execution) {
        return reference.of(execution);
    }

    private static Date endBefore(LocalDateTime lateAt) {
        return date(lateAt.minusSeconds(1));
    }

    private static Date lastDayBefore(LocalDateTime lateAt) {
        return date(lateAt.minusSeconds(1).toLocalDate().atStartOfDay());
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

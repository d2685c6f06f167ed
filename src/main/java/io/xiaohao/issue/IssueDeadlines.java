package io.xiaohao.issue;

import io.xiaohao.calendar.CalendarChanged;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must happen when a deadline nears or passes (domain rules, "Time"): each of reminded, overdue and seriously overdue
 * once for a deadline and round. The timers only bring these calls; asked too early, too late or twice they do nothing.
 */
@Service
@Transactional
public class IssueDeadlines {

    private final Issues issues;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueProcess process;
    private final EntityManager entityManager;

    IssueDeadlines(
            Issues issues,
            IssueClock clock,
            IssueChronicle chronicle,
            IssueProcess process,
            EntityManager entityManager) {
        this.issues = issues;
        this.clock = clock;
        this.chronicle = chronicle;
        this.process = process;
        this.entityManager = entityManager;
    }

    /** Reminds the unit; not where its turn began after the reminder's moment, nor once the deadline has passed. */
    public void remind(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (!isRunning(issue) || issue.notes().reminded()) {
            return;
        }
        Deadline deadline = issue.deadline().orElseThrow();
        LocalDateTime now = clock.now();
        boolean due = !now.isBefore(deadline.remindAt()) && now.isBefore(deadline.overdueAt());
        if (!due || issue.turn().startedAt().isAfter(deadline.remindAt())) {
            return;
        }
        issue.note(issue.notes().withReminder());
        chronicle.tell(issue, IssueAct.REMINDED, chronicle.assignmentData(issue));
    }

    /** Notes that the deadline has passed, or passed long enough ago, wherever that is so and was not noted yet. */
    public void noteWhatPassed(String programme, String number) {
        noteWhatPassed(issues.issue(programme, number));
    }

    void noteWhatPassed(Issue issue) {
        if (!isRunning(issue)) {
            return;
        }
        Deadline deadline = issue.deadline().orElseThrow();
        LocalDateTime now = clock.now();
        if (!issue.notes().overdue() && !now.isBefore(deadline.overdueAt())) {
            issue.note(issue.notes().withOverdue());
            chronicle.tell(issue, IssueAct.OVERDUE, chronicle.assignmentData(issue));
        }
        if (!issue.notes().serious() && !now.isBefore(deadline.seriousAt())) {
            issue.note(issue.notes().withSerious());
            chronicle.tell(issue, IssueAct.SERIOUSLY_OVERDUE, chronicle.assignmentData(issue));
        }
    }

    /** Headquarters has not dispatched, or not answered a request, in its time. */
    public void noteDispatchLate(String programme, String number) {
        chronicle.tell(issues.issue(programme, number), IssueAct.DISPATCH_LATE);
    }

    /** Supervision has not verified in its time. */
    public void noteVerificationLate(String programme, String number) {
        chronicle.tell(issues.issue(programme, number), IssueAct.VERIFICATION_LATE);
    }

    /** Counts the open deadlines again after the calendar changed; those whose day moves are told of. */
    @EventListener
    void recompute(CalendarChanged changed) {
        for (Issue issue : unsettled()) {
            issue.deadline().ifPresent(before -> recompute(issue, before));
            process.deadlineMoved(issue);
            noteWhatPassed(issue);
        }
    }

    private void recompute(Issue issue, Deadline before) {
        Deadline after = clock.again(issue.programme(), before, issue.returns().lastOn());
        if (after.equals(before)) {
            return;
        }
        issue.setDeadline(after);
        if (after.day().equals(before.day())) {
            chronicle.keepSpan(issue);
            return;
        }
        chronicle.tell(issue, IssueAct.DEADLINE_RECOMPUTED, chronicle.assignmentData(issue));
    }

    private List<Issue> unsettled() {
        return entityManager
                .createQuery("select i from Issue i where i.status not in :settled order by i.id", Issue.class)
                .setParameter("settled", List.of(IssueStatus.CLOSED, IssueStatus.REJECTED, IssueStatus.MERGED))
                .getResultList();
    }

    private static boolean isRunning(Issue issue) {
        return issue.status() == IssueStatus.RECTIFYING && issue.deadline().isPresent();
    }
}

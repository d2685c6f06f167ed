package io.xiaohao.issue;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** The instants that the timers and due dates of an issue's tasks are set to, each read from the issue itself. */
@Component
public class IssueInstants {

    private final IssueClock clock;

    IssueInstants(IssueClock clock) {
        this.clock = clock;
    }

    /** When headquarters should have dispatched it: 00:00 after its working day. */
    public LocalDateTime dispatchLateAt(Issue issue) {
        return clock.lateAt(issue.programme(), IssueStep.DISPATCH, issue.registeredAt());
    }

    /** When headquarters should have answered the unit's request. */
    public LocalDateTime requestLateAt(Issue issue) {
        LocalDateTime asked = issue.request().map(Request::askedAt).orElseGet(clock::now);
        return clock.lateAt(issue.programme(), IssueStep.REQUEST, asked);
    }

    /** When supervision should have verified it. */
    public LocalDateTime verificationLateAt(Issue issue) {
        return clock.lateAt(issue.programme(), IssueStep.VERIFICATION, issue.submittedAt());
    }

    /** When a recheck drawn now should be done. */
    public LocalDateTime recheckLateAt(Issue issue) {
        LocalDateTime drawn = issue.strikingOff().drawnAt() == null
                ? clock.now()
                : issue.strikingOff().drawnAt();
        return clock.lateAt(issue.programme(), IssueStep.RECHECK, drawn);
    }

    /** When a shelved issue is taken up again: 00:00 of the day. */
    public LocalDateTime reviewAt(Issue issue) {
        return issue.shelvedUntil().atStartOfDay();
    }

    /** The open deadline; every issue in its unit's turn has one. */
    public Deadline deadline(Issue issue) {
        return issue.deadline().orElseThrow();
    }
}

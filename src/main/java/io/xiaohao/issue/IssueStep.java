package io.xiaohao.issue;

/** The steps of the closed loop that have a count of working days in the table {@code issue-day-counts}. */
public enum IssueStep {
    /** Days before the deadline on which the unit is reminded. */
    REMINDER,
    /** Days after the deadline until the issue is seriously overdue. */
    SERIOUS,
    /** Days after a return before which the issue is not seriously overdue. */
    SERIOUS_AFTER_RETURN,
    /** Days in which a unit signs for what it was assigned. */
    SIGNING,
    /** Days in which headquarters dispatches. */
    DISPATCH,
    /** Days in which headquarters answers a unit's request. */
    REQUEST,
    /** Days in which supervision verifies. */
    VERIFICATION,
    /** Days a resumed issue gets where its kind has no default. */
    RESUMPTION,
    /** Days a relapsed issue gets. */
    RELAPSE,
    /** Days after closure before which an issue is not drawn for a recheck. */
    RECHECK_AFTER_CLOSURE,
    /** Days in which a recheck is done. */
    RECHECK
}

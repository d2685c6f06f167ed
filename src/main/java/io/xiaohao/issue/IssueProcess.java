package io.xiaohao.issue;

/** The running processes of issues, as the domain sees them; the engine stands behind it. */
public interface IssueProcess {

    /** Starts the loop of an issue that was just registered. */
    void start(Issue issue);

    /** Starts the loop of an issue that relapsed, in its next round. */
    void startRelapsed(Issue issue);

    /** Tells a whole that its last part is closed. */
    void partsClosed(Issue whole);

    /** Sets the timers and the due date of the unit's open turn anew after its deadline moved by itself. */
    void deadlineMoved(Issue issue);

    /** Starts the recheck of an issue that was drawn. */
    void startRecheck(Issue issue);
}

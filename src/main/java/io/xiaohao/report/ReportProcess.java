package io.xiaohao.report;

/** The processes of weekly reports; the engine's side implements it. */
public interface ReportProcess {

    /** Starts the process of a report that was asked for. */
    void start(WeeklyReport report);

    /** The report is due at another moment: its timers and its task's due date follow. */
    void dueMoved(WeeklyReport report);
}

package io.xiaohao.programme;

/** Keeps one process a programme that opens what is due. */
public interface ProgrammeCalendar {

    /**
     * Starts the programme's calendar where it does not run and something is left to open, and sets its timer anew
     * where something is due at another moment than it waits for. Doing it again changes nothing.
     */
    void ensureRunning(Programme programme);
}

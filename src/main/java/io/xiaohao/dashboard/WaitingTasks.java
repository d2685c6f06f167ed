package io.xiaohao.dashboard;

import java.util.List;
import java.util.Set;

/** Whom the first page is for, and what waits for him; the engine knows. */
public interface WaitingTasks {

    /** What the caller is; empty for one who only reads. */
    Set<MorningRole> roles();

    /** What waits for the caller in a programme, what is due first. */
    Waiting in(String programme);

    /**
     * What waits.
     *
     * @param tasks what is due first
     * @param more whether there are more than were looked at
     * @param href the list of all
     */
    record Waiting(List<WaitingTask> tasks, boolean more, String href) {

        /** Keeps a copy. */
        public Waiting {
            tasks = List.copyOf(tasks);
        }
    }
}

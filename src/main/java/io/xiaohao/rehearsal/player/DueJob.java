package io.xiaohao.rehearsal.player;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * A job of the engine that is due.
 *
 * @param id the engine's id; a number in a rehearsal
 * @param due when it is due; for what is only a save point, when it was made
 * @param process the process's key
 * @param businessKey what the process is about, empty where it has none
 * @param element the element's id
 */
record DueJob(String id, LocalDateTime due, String process, String businessKey, String element)
        implements Comparable<DueJob> {

    /** The contract's order; jobs alike in all of it keep the order of their numbers, in which they were made. */
    private static final Comparator<DueJob> ORDER = Comparator.comparing(DueJob::due)
            .thenComparing(DueJob::process)
            .thenComparing(DueJob::businessKey)
            .thenComparing(DueJob::element)
            .thenComparingInt(job -> job.id().length())
            .thenComparing(DueJob::id);

    @Override
    public int compareTo(DueJob other) {
        return ORDER.compare(this, other);
    }
}

package io.xiaohao.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work that a killed node leaves behind locked in its name: jobs and imports. Watches until each is done by whoever
 * is left, and tells how long that took from the kill.
 */
final class StrandedWork implements AutoCloseable {

    /** What is done sooner was not stranded: the node that locked it lives. */
    private static final Duration ALIVE = Duration.ofSeconds(3);

    private static final int LOOK_AGAIN_MILLIS = 200;
    private static final String IMPORT = "import ";

    private final JdbcClient database;
    private final Map<String, Stranded> stranded = new ConcurrentHashMap<>();
    private final List<Duration> jobs = new ArrayList<>();
    private final List<Duration> imports = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private record Stranded(String lock, Instant since) {}

    StrandedWork(JdbcClient database) {
        this.database = database;
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A node was killed: notes what is locked now. What was stranded before and has not been touched since stays so. */
    void since(Instant kill) {
        try {
            locked().forEach((work, lock) -> stranded.compute(
                    work,
                    (same, before) ->
                            before != null && before.lock().equals(lock) ? before : new Stranded(lock, kill)));
        } catch (DataAccessException databaseIsAway) {
            // Then nobody can tell what was locked, and what is found later counts from the next kill.
            return;
        }
    }

    private void look() {
        if (stranded.isEmpty()) {
            return;
        }
        Map<String, String> locked;
        try {
            locked = locked();
        } catch (DataAccessException databaseIsAway) {
            return;
        }
        Instant now = Instant.now();
        List.copyOf(stranded.keySet()).forEach(work -> {
            Stranded before = stranded.get(work);
            // A lock that has run out stays in the row until somebody takes the job and is done with it.
            boolean over =
                    work.startsWith(IMPORT) ? !before.lock().equals(locked.get(work)) : !locked.containsKey(work);
            if (over && stranded.remove(work, before)) {
                note(work, Duration.between(before.since(), now));
            }
        });
    }

    private synchronized void note(String work, Duration took) {
        if (took.compareTo(ALIVE) > 0) {
            (work.startsWith(IMPORT) ? imports : jobs).add(took);
        }
    }

    private Map<String, String> locked() {
        Map<String, String> locked = new HashMap<>();
        database.sql("select ID_, LOCK_OWNER_, LOCK_EXP_TIME_ from ACT_RU_JOB where LOCK_OWNER_ is not null")
                .query(row -> {
                    locked.put(row.getString(1), row.getString(2) + row.getString(3));
                });
        database.sql("select id, claimed_by from import_batch where state = 'RUNNING' and claimed_by is not null")
                .query(row -> {
                    locked.put(IMPORT + row.getString(1), row.getString(2));
                });
        return locked;
    }

    /** From kill to done, of each job that was left locked. */
    synchronized List<Duration> jobs() {
        return List.copyOf(jobs);
    }

    /** From kill until somebody went on, of each import that was left claimed. */
    synchronized List<Duration> imports() {
        return List.copyOf(imports);
    }

    /** What nobody has gone on with. */
    int left() {
        return stranded.size();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}

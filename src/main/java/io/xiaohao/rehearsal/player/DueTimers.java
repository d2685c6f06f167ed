package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.StageOnly;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs what is due for a government: timers, and what waits behind a save point. Nobody is signed in then, as in
 * production.
 */
@StageOnly
public class DueTimers {

    /** More rounds than any instant can need: a job that is due again at once, for ever, is a fault of the process. */
    private static final int MOST_ROUNDS = 10_000;

    private final DueJobs jobs;
    private final ManagementService managementService;
    private long executed;

    DueTimers(DueJobs jobs, ManagementService managementService) {
        this.jobs = jobs;
        this.managementService = managementService;
    }

    /** Makes the engine's jobs quick to read. */
    void prepare() {
        jobs.prepare();
    }

    /**
     * Runs everything due at the moment until nothing is.
     *
     * @throws RehearsalFailure where one fails, or they become due again for ever
     */
    public void run(LocalDateTime now, String government) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<DueJob> due = jobs.at(now, government);
            if (due.isEmpty()) {
                return;
            }
            due.stream().filter(job -> jobs.isStillDue(job, now)).forEach(this::run);
        }
        throw new RehearsalFailure("%s 的定时任务反复到期，没有尽头，请检查流程。".formatted(now), null);
    }

    private void run(DueJob job) {
        SecurityContextHolder.clearContext();
        try {
            managementService.executeJob(job.id());
            executed++;
        } catch (RuntimeException failed) {
            throw new RehearsalFailure(
                    "%s 的定时任务失败：流程%s（%s）的%s：%s"
                            .formatted(
                                    job.due(),
                                    job.process(),
                                    job.businessKey(),
                                    job.element(),
                                    FailureMessage.of(failed)),
                    failed);
        }
    }

    /** When the next job after the moment is due. */
    public Optional<LocalDateTime> next(LocalDateTime now, String government) {
        return jobs.next(now, government);
    }

    /** How many were run. */
    long executed() {
        return executed;
    }
}

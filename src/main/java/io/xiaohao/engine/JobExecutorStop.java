package io.xiaohao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Ends the work on jobs before anything else ends: no more jobs are acquired, those under way are finished, and what
 * this node had acquired but not begun is free for the other nodes at once, instead of when its lock expires. A job
 * that takes longer than the patience is freed as well: its change of revision makes the late one fail and roll back.
 */
@Component
class JobExecutorStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecutorStop.class);

    private final ObjectProvider<JobExecutor> executors;
    private final JdbcClient database;
    private final long patienceSeconds;
    private volatile boolean running;

    JobExecutorStop(
            ObjectProvider<JobExecutor> executors,
            JdbcClient database,
            @Value("${xiaohao.jobs.stop-patience-seconds:20}") long patienceSeconds) {
        this.executors = executors;
        this.database = database;
        this.patienceSeconds = patienceSeconds;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        executors.ifAvailable(this::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else: the highest phase stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void stop(JobExecutor executor) {
        if (!executor.isActive()) {
            return;
        }
        executor.shutdown();
        threads(executor).ifPresent(this::finishWhatIsUnderWay);
        int freed = release(executor.getLockOwner());
        LOG.info("The job executor has stopped; {} jobs that were not begun are free for other nodes", freed);
    }

    private static Optional<ThreadPoolExecutor> threads(JobExecutor executor) {
        return Optional.of(executor)
                .filter(SpringJobExecutor.class::isInstance)
                .map(spring -> ((SpringJobExecutor) spring).getTaskExecutor())
                .filter(ThreadPoolTaskExecutor.class::isInstance)
                .map(pool -> ((ThreadPoolTaskExecutor) pool).getThreadPoolExecutor());
    }

    private void finishWhatIsUnderWay(ThreadPoolExecutor threads) {
        threads.shutdown();
        List<Runnable> notBegun = new ArrayList<>();
        threads.getQueue().drainTo(notBegun);
        try {
            if (!threads.awaitTermination(patienceSeconds, TimeUnit.SECONDS)) {
                LOG.warn("{} jobs were still at work after {} s", threads.getActiveCount(), patienceSeconds);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int release(String owner) {
        return database.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1"
                        + " where LOCK_OWNER_ = ?")
                .param(owner)
                .update();
    }
}

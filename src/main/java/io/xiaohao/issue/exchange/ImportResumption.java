package io.xiaohao.issue.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on with unfinished imports once the application is ready, and again and again, for a claim left by a dead node
 * must lapse first. Has a thread of its own, so that a long batch keeps nothing else waiting.
 */
@Component
@ConditionalOnProperty(name = "xiaohao.import.resume", havingValue = "true", matchIfMissing = true)
class ImportResumption implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportResumption.class);
    private static final long LAST_CHUNK_SECONDS = 20;

    private final IssueImport issueImport;
    private final ImportUploads uploads;
    private final ImportWork work;
    private final ImportLimits limits;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "import-resumption");
        thread.setDaemon(true);
        return thread;
    });

    ImportResumption(IssueImport issueImport, ImportUploads uploads, ImportWork work, ImportLimits limits) {
        this.issueImport = issueImport;
        this.uploads = uploads;
        this.work = work;
        this.limits = limits;
    }

    /** Begins to look for unfinished batches. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        executor.scheduleWithFixedDelay(this::resume, 0, limits.resumeEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void resume() {
        try {
            issueImport.resumeUnfinished();
            uploads.resume();
        } catch (RuntimeException failure) {
            // an executor drops a task that has thrown once
            LOG.error("Unfinished imports could not be looked for; this will be tried again.", failure);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        work.destroy();
        executor.shutdown();
        if (!executor.awaitTermination(LAST_CHUNK_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import was still at work at shutdown; another start goes on with it.");
        }
    }
}

package io.xiaohao.engine.operations;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.security.EngineSession;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the engine try once more what it has given up, and has the journal tell who wanted it. */
@Component
public class JobRetries {

    private static final Logger LOG = LoggerFactory.getLogger(JobRetries.class);

    /** What fails again is given up again at once, with the present message. */
    private static final int ONCE_MORE = 1;

    private static final int A_TRANSACTION = 100;

    private final FailedJobs failed;
    private final ManagementService management;
    private final EngineSession engine;
    private final Journal journal;
    private final TransactionTemplate transaction;

    JobRetries(
            FailedJobs failed,
            ManagementService management,
            EngineSession engine,
            Journal journal,
            TransactionTemplate transaction) {
        this.failed = failed;
        this.management = management;
        this.engine = engine;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Tries these once more; answers how many: what is another's, or runs again already, is left alone. */
    public int retry(Collection<String> ids) {
        List<String> all = ids.stream().distinct().toList();
        int retried = 0;
        for (int from = 0; from < all.size(); from += A_TRANSACTION) {
            List<String> some = all.subList(from, Math.min(all.size(), from + A_TRANSACTION));
            retried += transaction.execute(status -> retryTogether(some));
        }
        return retried;
    }

    /** Tries once more whatever has been given up, at most {@link FailedJobs#MOST_RETRIED}. */
    public int retryAll() {
        return retry(failed.idsGivenUp());
    }

    private int retryTogether(List<String> ids) {
        List<FailedJob> jobs = failed.givenUp(ids);
        jobs.forEach(this::retry);
        return jobs.size();
    }

    private void retry(FailedJob job) {
        engine.asSystem(() -> {
            management.setJobRetries(job.id(), ONCE_MORE);
            return null;
        });
        LOG.info("Job {} of {} is tried once more by hand", job.id(), job.process());
        if (!job.government().equals(OperatorAccess.ENGINE_ITSELF)) {
            journal.record(DomainEvent.of("job.retried", job.government(), job.programme(), job.about())
                    .with("process", job.process())
                    .with("element", job.element()));
        }
    }
}

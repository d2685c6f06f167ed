package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes issues of a batch's rows, chunk by chunk. A chunk's issues and the note that they were made are one
 * transaction, so wherever the work breaks off, it goes on exactly there. A row that is refused after all (a unit was
 * retired since the check) is noted and holds up no other.
 */
@Component
class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int ATTEMPTS = 3;
    private static final int END = Integer.MAX_VALUE;

    private final ImportBatches batches;
    private final ImportRows rows;
    private final RowRegistrar registrar;
    private final ImportLimits limits;
    private final TransactionTemplate transactions;
    private volatile boolean stopping;

    ImportWork(
            ImportBatches batches,
            ImportRows rows,
            RowRegistrar registrar,
            ImportLimits limits,
            PlatformTransactionManager transactionManager) {
        this.batches = batches;
        this.rows = rows;
        this.registrar = registrar;
        this.limits = limits;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Works on a batch until it is done.
     *
     * @return false where somebody else works on it, or this node is shutting down
     */
    boolean finish(Programme programme, long batch) {
        String worker = UUID.randomUUID().toString();
        if (!claim(batch, worker)) {
            return false;
        }
        try {
            return new Run(programme, batch, worker).toTheEnd();
        } finally {
            release(batch, worker);
        }
    }

    private boolean claim(long batch, String worker) {
        try {
            return batches.claim(batch, worker);
        } catch (TransientDataAccessException lockedByAnother) {
            return false;
        }
    }

    private void release(long batch, String worker) {
        try {
            batches.release(batch, worker);
        } catch (DataAccessException failure) {
            LOG.warn("The claim on import batch {} could not be given back; it lapses by itself.", batch, failure);
        }
    }

    /** Whether this node is shutting down. */
    boolean isStopping() {
        return stopping;
    }

    /** Stops after the chunk at hand. */
    @Override
    public void destroy() {
        stopping = true;
    }

    /** One worker's way through a batch. */
    private final class Run {

        private final Programme programme;
        private final long batch;
        private final String worker;
        private int done;
        private int oneByOne;
        private int attempt;

        private Run(Programme programme, long batch, String worker) {
            this.programme = programme;
            this.batch = batch;
            this.worker = worker;
        }

        private boolean toTheEnd() {
            while (!stopping && done != END) {
                int size = oneByOne > 0 ? 1 : limits.chunk();
                Integer last = tryChunk(size);
                if (last == null) {
                    return false;
                }
                done = last;
            }
            return done == END;
        }

        /** The last row done with; the one before where it has to be tried again; null where the claim is lost. */
        private Integer tryChunk(int size) {
            try {
                Integer last = transactions.execute(status -> chunk(size));
                attempt = 0;
                oneByOne = Math.max(0, oneByOne - 1);
                return last;
            } catch (TransientDataAccessException failure) {
                if (++attempt == ATTEMPTS) {
                    throw failure;
                }
                return done;
            } catch (Refusal refusal) {
                if (size > 1) {
                    oneByOne = size;
                    return done;
                }
                oneByOne--;
                return transactions.execute(status -> noteRefused(refusal));
            }
        }

        private Integer chunk(int size) {
            if (!batches.renew(batch, worker)) {
                return null;
            }
            List<CheckedRow> pending = rows.pending(batch, done, size);
            if (pending.isEmpty()) {
                batches.finish(batch);
                return END;
            }
            List<String> numbers = registrar.registerAll(
                    programme, pending.stream().map(CheckedRow::values).toList());
            if (numbers.size() != pending.size()) {
                throw new IllegalStateException(
                        "Registering %d findings gave %d numbers.".formatted(pending.size(), numbers.size()));
            }
            rows.made(batch, pending, numbers);
            return pending.get(pending.size() - 1).number();
        }

        private Integer noteRefused(Refusal refusal) {
            if (!batches.renew(batch, worker)) {
                return null;
            }
            CheckedRow row = rows.pending(batch, done, 1).get(0);
            RowErrors error = new RowErrors();
            ImportColumn.atFault(refusal, row.values())
                    .ifPresentOrElse(
                            column -> error.add(row.number(), column, "：" + refusal.getMessage()),
                            () -> error.add(row.number(), refusal.getMessage()));
            rows.refused(batch, error.inOrder().get(0));
            return row.number();
        }
    }
}

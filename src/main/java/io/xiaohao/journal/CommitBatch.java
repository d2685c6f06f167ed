package io.xiaohao.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of the running transaction, written together just before it commits, so that a bulk import costs a few statements
 * instead of thousands. They vanish with the transaction when it rolls back.
 *
 * @param <E> a row
 */
public final class CommitBatch<E> {

    private static final int MOST = 500;

    private final Consumer<List<E>> writing;

    /** Written in the order in which they were added, at most 500 at once. */
    public CommitBatch(Consumer<List<E>> writing) {
        this.writing = writing;
    }

    /**
     * Adds a row behind those of the transaction that were added before.
     *
     * @throws IllegalStateException in a read-only transaction, or one that has ended
     */
    public void add(E row) {
        ofThisTransaction().add(row);
    }

    @SuppressWarnings("unchecked") // bound by this batch under itself, and nowhere else
    private Rows ofThisTransaction() {
        Rows bound = (Rows) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A read-only transaction changes nothing and so has nothing to record");
        }
        Rows rows = new Rows();
        TransactionSynchronizationManager.registerSynchronization(rows);
        TransactionSynchronizationManager.bindResource(this, rows);
        return rows;
    }

    private final class Rows implements TransactionSynchronization {

        private final List<E> waiting = new ArrayList<>();
        private boolean committing;
        private boolean ended;

        private void add(E row) {
            if (ended) {
                throw new IllegalStateException(
                        "The transaction has ended; a " + row.getClass().getSimpleName() + " would be lost");
            }
            waiting.add(row);
            // Others may still record while the transaction prepares its commit: nobody calls this batch again.
            if (committing || waiting.size() >= MOST) {
                write();
            }
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            writing.accept(List.copyOf(waiting));
            waiting.clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        @Override
        public void beforeCompletion() {
            ended = true;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CommitBatch.this, this);
        }
    }
}

package io.xiaohao.security.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Notes under a call's key that it has changed something, in the first transaction that may: where the node dies before
 * it can keep the answer, the repeated call is not executed a second time.
 */
@Component
class IdempotentCommit implements TransactionExecutionListener {

    private static final ThreadLocal<String> CLAIM = new ThreadLocal<>();

    private final ObjectProvider<IdempotencyKeys> keys;

    IdempotentCommit(ObjectProvider<IdempotencyKeys> keys) {
        this.keys = keys;
    }

    /** What this thread commits from now on belongs to the claim; null for none. */
    static void belongsTo(String claim) {
        if (claim == null) {
            CLAIM.remove();
        } else {
            CLAIM.set(claim);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        String claim = CLAIM.get();
        if (claim != null && !transaction.isReadOnly()) {
            keys.getObject().noteCommit(claim);
            CLAIM.remove();
        }
    }
}

package io.xiaohao.engine.desk;

import io.xiaohao.security.FailureCauses;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a person's act again where another one, a timer's perhaps, changed the same rows first, or the database went away
 * without saying whether the act was done. Who was beaten to the same task learns it from the second try, which finds
 * the task gone. Inside a larger transaction nothing is repeated, since that has failed as a whole.
 */
@Component
class DeskAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(DeskAttempts.class);
    private static final int MOST = 4;

    /**
     * Runs the act, a transaction of its own, a few times at most.
     *
     * @param done whether the act has been done, asked where the answer of the database was lost
     */
    void run(Runnable act, BooleanSupplier done) {
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : MOST;
        while (true) {
            try {
                act.run();
                return;
            } catch (RuntimeException failure) {
                left--;
                boolean answerLost = FailureCauses.isLostConnection(failure);
                if (left == 0 || !answerLost && !FailureCauses.isLostRace(failure)) {
                    throw failure;
                }
                LOG.info(
                        "An act is {}: {}",
                        answerLost ? "looked for after its answer was lost" : "repeated",
                        failure.toString());
                if (answerLost && done.getAsBoolean()) {
                    return;
                }
            }
        }
    }
}

package io.xiaohao.faults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits that have an end. */
final class Patience {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Patience() {}

    /** Whether it came true in time. */
    static boolean until(Duration most, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .atMost(most)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK_AGAIN)
                    .ignoreExceptions()
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException notInTime) {
            return false;
        }
    }

    /** Lets a while pass, so that what comes next hits the product in the midst of something. */
    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long left;
        while ((left = end - System.nanoTime()) > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
        }
    }

    /** A while of any length up to this. */
    static Duration upTo(Duration most) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most.toNanos()));
    }
}

package io.xiaohao.security;

import java.util.Optional;

/**
 * What made the engine fail on this thread. Its web applications turn every exception into an answer of their own, so
 * whoever wants to answer better has to be told by the engine itself.
 */
public final class NotedFailure {

    private static final ThreadLocal<NotedFailure> AWAITED = new ThreadLocal<>();

    private RuntimeException failure;

    private NotedFailure() {}

    /** From now on the thread's failures are noted, until {@link #forget}. */
    public static void await() {
        AWAITED.set(new NotedFailure());
    }

    /** The thread's last failure since it has been awaited. */
    public static Optional<RuntimeException> last() {
        return Optional.ofNullable(AWAITED.get()).map(noted -> noted.failure);
    }

    /** Notes nothing more on this thread. */
    public static void forget() {
        AWAITED.remove();
    }

    static void note(RuntimeException failure) {
        NotedFailure awaited = AWAITED.get();
        if (awaited != null) {
            awaited.failure = failure;
        }
    }
}

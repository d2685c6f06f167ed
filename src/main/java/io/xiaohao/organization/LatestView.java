package io.xiaohao.organization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An immutable view of what the database holds, kept in memory. What another node has changed is seen when that node's
 * news come, and within a minute without them.
 *
 * @param <T> the view
 */
public final class LatestView<T> {

    private static final Duration OTHER_NODES_SEEN_WITHIN = Duration.ofSeconds(60);
    private static final String ONLY = "only";

    private final LoadingCache<String, T> views;
    private volatile T before;

    /** A view made by {@code load}, which is given the view before it, or null at first, to take over what still holds. */
    public LatestView(UnaryOperator<T> load) {
        views = Caffeine.newBuilder().expireAfterWrite(OTHER_NODES_SEEN_WITHIN).build(key -> {
            before = load.apply(before);
            return before;
        });
    }

    /** The view as of now. */
    public T current() {
        return views.get(ONLY);
    }

    /** Forgets the view: another node has changed what it shows. */
    public void forget() {
        views.invalidateAll();
    }

    /** Forgets the view now and, because others may read before the commit, again when the transaction is over. */
    public void changed() {
        views.invalidateAll();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                views.invalidateAll();
            }
        });
    }
}

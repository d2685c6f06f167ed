package io.xiaohao.node;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the other nodes what has changed of that which every node keeps in memory. A change counts up the view's
 * version in its own transaction, just before the commit, so that nobody waits long for the row; every node looks at
 * the versions once a second and forgets what is older.
 */
@Component
public class KeptViews implements ViewNews {

    private final JdbcClient database;
    private final Map<KeptView, Runnable> forgetting = new ConcurrentHashMap<>();
    private final Map<KeptView, Long> seen = new ConcurrentHashMap<>();

    KeptViews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void changed(KeptView view) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            countUp(view);
            return;
        }
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.views.add(view);
    }

    @Override
    public void onChange(KeptView view, Runnable forget) {
        forgetting.merge(view, forget, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    /** Forgets what has changed since the last look; at the first, everything. */
    void look() {
        versions().forEach((view, version) -> {
            if (!version.equals(seen.get(view))) {
                forgetting.getOrDefault(view, () -> {}).run();
                // Only now: what could not be forgotten is tried again.
                seen.put(view, version);
            }
        });
    }

    private Map<KeptView, Long> versions() {
        Map<KeptView, Long> versions = new EnumMap<>(KeptView.class);
        database.sql("select name, version from kept_view").query(row -> {
            long version = row.getLong(2);
            // During an update the other node may keep views that this one does not know.
            KeptView.ofRow(row.getString(1)).ifPresent(view -> versions.put(view, version));
        });
        return versions;
    }

    private void countUp(KeptView view) {
        database.sql("update kept_view set version = version + 1 where name = ?")
                .param(view.row())
                .update();
    }

    /** What one transaction has changed; always counted up in the same order, so that two never wait for each other. */
    private final class Changes implements TransactionSynchronization {

        private final Set<KeptView> views = EnumSet.noneOf(KeptView.class);

        @Override
        public void beforeCommit(boolean readOnly) {
            views.forEach(KeptViews.this::countUp);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeptViews.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeptViews.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KeptViews.this, this);
        }
    }
}

package io.xiaohao.calendar;

import io.xiaohao.node.KeptView;
import io.xiaohao.node.ViewNews;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar that counts on this thread: a revision's own one inside its transaction, the last committed one
 * everywhere else. Revisions of other nodes are seen when their news come, and within a minute without them.
 */
@Component
class CalendarSnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSnapshots.class);
    private static final long FRESH = Duration.ofSeconds(60).toNanos();

    private final CalendarTable table;
    private final LongSupplier nanoseconds;
    private final ViewNews news;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile CalendarSnapshot shared;
    private volatile long loadedAt;
    private long revisions;

    // The seed is asked for, so that nobody counts before the built-in years are there.
    @Autowired
    CalendarSnapshots(CalendarTable table, CalendarSeed seed, ViewNews news) {
        this(table, System::nanoTime, news);
    }

    CalendarSnapshots(CalendarTable table, LongSupplier nanoseconds) {
        this(table, nanoseconds, ViewNews.NONE);
    }

    private CalendarSnapshots(CalendarTable table, LongSupplier nanoseconds, ViewNews news) {
        this.table = table;
        this.nanoseconds = nanoseconds;
        this.news = news;
        news.onChange(KeptView.CALENDAR, this::load);
    }

    /** The calendar to count by. */
    CalendarSnapshot current() {
        Revised revised = (Revised) TransactionSynchronizationManager.getResource(this);
        if (revised != null) {
            return revised.snapshot;
        }
        if (shared == null) {
            load();
        } else if (nanoseconds.getAsLong() - loadedAt > FRESH) {
            refresh();
        }
        return shared;
    }

    /** Counts by what the running transaction has written: on its thread at once, elsewhere when it has committed. */
    void revised() {
        Revised revised = (Revised) TransactionSynchronizationManager.getResource(this);
        if (revised == null) {
            revised = new Revised();
            TransactionSynchronizationManager.registerSynchronization(revised);
            TransactionSynchronizationManager.bindResource(this, revised);
        }
        revised.snapshot = new CalendarSnapshot(table.all());
        news.changed(KeptView.CALENDAR);
    }

    private void refresh() {
        if (!refreshing.compareAndSet(false, true)) {
            return;
        }
        try {
            load();
        } catch (DataAccessException unreachable) {
            loadedAt = nanoseconds.getAsLong();
            LOG.warn("The calendar could not be read again; the one read before goes on counting", unreachable);
        } finally {
            refreshing.set(false);
        }
    }

    private void load() {
        long before = revisions();
        publishUnlessRevised(new CalendarSnapshot(table.all()), before);
    }

    private synchronized long revisions() {
        return revisions;
    }

    private synchronized void publish(CalendarSnapshot snapshot) {
        shared = snapshot;
        loadedAt = nanoseconds.getAsLong();
        revisions++;
    }

    /** What was read before a revision committed must not replace the revision. */
    private synchronized void publishUnlessRevised(CalendarSnapshot loaded, long before) {
        if (revisions == before) {
            publish(loaded);
        }
    }

    private final class Revised implements TransactionSynchronization {

        private CalendarSnapshot snapshot;

        @Override
        public void afterCommit() {
            publish(snapshot);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CalendarSnapshots.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CalendarSnapshots.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CalendarSnapshots.this, this);
        }
    }
}

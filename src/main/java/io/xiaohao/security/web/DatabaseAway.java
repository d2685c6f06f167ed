package io.xiaohao.security.web;

import com.zaxxer.hikari.HikariDataSource;
import io.xiaohao.security.FailureCauses;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Whether the database is away. Whoever loses its connection says so; then one thread looks, and while it finds no
 * database requests are turned away at once instead of each waiting for a connection. It looks past the pool, which
 * would wait for a connection as long as a request does; so a single connection that broke turns nobody else away.
 */
@Component
class DatabaseAway implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 500;

    private final DataSource database;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean away;

    @Autowired
    DatabaseAway(DataSource database) {
        this(withoutPool(database), Executors.newSingleThreadScheduledExecutor(DatabaseAway::daemon));
    }

    DatabaseAway(DataSource database, ScheduledExecutorService thread) {
        this.database = database;
        this.thread = thread;
    }

    /** Whether it is away as far as is known. */
    boolean isNow() {
        return away;
    }

    /**
     * Somebody failed.
     *
     * @return whether it was because the database did not answer
     */
    boolean isReasonOf(Throwable failure) {
        if (FailureCauses.isLostConnection(failure)) {
            if (looking.compareAndSet(false, true)) {
                thread.execute(this::look);
            }
            return true;
        }
        // No connection was free in time: this one request is turned away, the next may be luckier.
        return FailureCauses.first(SQLTransientConnectionException.class, failure)
                .isPresent();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void look() {
        try (Connection found = database.getConnection()) {
            if (away) {
                LOG.warn("The database is back ({})", found.getMetaData().getDatabaseProductName());
            }
            away = false;
            looking.set(false);
        } catch (SQLException noDatabase) {
            if (!away) {
                LOG.warn("The database is away; requests are answered with 503 until it is back", noDatabase);
            }
            away = true;
            thread.schedule(this::look, LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private static DataSource withoutPool(DataSource database) {
        try {
            HikariDataSource pool = database.unwrap(HikariDataSource.class);
            DriverManagerDataSource direct =
                    new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            direct.setConnectionProperties(pool.getDataSourceProperties());
            return direct;
        } catch (SQLException anotherPool) {
            LOG.debug("Looked for through its own pool", anotherPool);
            return database;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "database-away");
        thread.setDaemon(true);
        return thread;
    }
}

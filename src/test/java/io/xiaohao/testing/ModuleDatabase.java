package io.xiaohao.testing;

import io.xiaohao.engine.DatabaseDefaults;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An H2 database in memory with the product's tables up to one module, for tests without a Spring context. */
public final class ModuleDatabase {

    private final DataSource source;
    private final PlatformTransactionManager transactions;

    private ModuleDatabase(DataSource source) {
        this.source = source;
        this.transactions = new DataSourceTransactionManager(source);
    }

    /** A fresh database, migrated up to the version given, for instance {@code 020} for the journal. */
    public static ModuleDatabase migratedTo(String version) {
        DataSource source =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common")
                .placeholders(DatabaseDefaults.placeholders(false))
                .target(version)
                .load()
                .migrate();
        return new ModuleDatabase(source);
    }

    /** For single statements. */
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** For batches. */
    public JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    /** The one transaction manager of this database. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Runs the work in a transaction that commits unless it throws. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** Runs the work in a transaction that rolls back at its end. */
    public void rolledBack(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }
}

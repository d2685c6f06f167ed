package io.xiaohao.node;

import java.sql.SQLException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The migrations are the first that touches the database: a node takes its turn before them. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    FlywayMigrationStrategy migrateInTurn(StartTurn turn, FirstStart firstStart) {
        return flyway -> {
            try {
                turn.take();
            } catch (SQLException failed) {
                throw new IllegalStateException("The database did not say whether another node is starting", failed);
            }
            firstStart.migrate(flyway);
        };
    }
}

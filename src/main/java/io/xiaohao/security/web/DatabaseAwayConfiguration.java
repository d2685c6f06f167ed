package io.xiaohao.security.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the absence of the database is noticed: at the door, and by what runs every second. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class DatabaseAwayConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayConfiguration.class);

    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAwayFilter(DatabaseAway away, DatabaseAwayAnswer answer) {
        FilterRegistrationBean<DatabaseAwayFilter> filter =
                new FilterRegistrationBean<>(new DatabaseAwayFilter(away, answer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** One line instead of a trace each second; what fails for another reason is told whole. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer scheduledWithoutDatabase(DatabaseAway away) {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (away.isReasonOf(failure)) {
                LOG.info("What runs by schedule waits for the database: {}", failure.getMessage());
            } else {
                LOG.error("What runs by schedule failed; it is tried again", failure);
            }
        });
    }
}

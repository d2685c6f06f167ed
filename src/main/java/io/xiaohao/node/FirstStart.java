package io.xiaohao.node;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A demonstration is played at the first start, in thousands of transactions. Where that start was cut off, nobody has
 * worked on the database yet, and half a demonstration is worse than none: the next start makes the database anew. From
 * the moment the first start is complete this never happens again, whatever else fails.
 */
@Component
class FirstStart extends StartStep {

    /** After the demonstration; long before anything serves. */
    private static final int PHASE = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final DataSource source;
    private final boolean demo;

    FirstStart(DataSource source, @Value("${xiaohao.demo.enabled:false}") boolean demo) {
        super(PHASE);
        this.source = source;
        this.demo = demo;
    }

    /** Brings the database up to date; a demonstration's that was left half made, from nothing. */
    void migrate(Flyway flyway) {
        if (!demo) {
            flyway.migrate();
            return;
        }
        if (isHalfMade(flyway)) {
            LOG.warn("上一次首次启动没有完成，演示数据只有一半；现在清空数据库重新生成。");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        boolean fresh = flyway.info().current() == null;
        flyway.migrate();
        if (fresh) {
            database().update("insert into first_start (id) values (1)");
        }
    }

    private boolean isHalfMade(Flyway flyway) {
        boolean known = List.of(flyway.info().applied()).stream()
                .anyMatch(migration -> migration.getScript().equals("V275__first_start.sql"));
        return known && database().queryForObject("select count(*) from first_start", Integer.class) > 0;
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(source);
    }

    /** The first start is complete. */
    @Override
    protected void perform() {
        if (demo) {
            database().update("delete from first_start");
        }
    }
}

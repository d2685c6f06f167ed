package io.xiaohao.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.engine.DatabaseDefaults;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Half a demonstration is made anew; nothing else is ever taken away. */
class FirstStartTests {

    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void open() {
        source.setURL("jdbc:h2:mem:first-start;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
    }

    @AfterEach
    void close() {
        database().execute("shutdown");
    }

    @Test
    void whereTheFirstStartWasCutOffTheNextBeginsFromNothing() {
        startCutOff(true);
        writeSomething();

        startCutOff(true);

        assertThat(tables()).contains("FIRST_START").doesNotContain("SOMETHING");
    }

    @Test
    void whatWasCompleteIsKept() {
        startToTheEnd(true);
        writeSomething();

        startCutOff(true);
        startToTheEnd(true);

        assertThat(tables()).contains("SOMETHING");
    }

    @Test
    void whatIsNoDemonstrationIsKept() {
        startCutOff(false);
        writeSomething();

        startCutOff(false);
        startCutOff(true);

        assertThat(tables()).contains("SOMETHING");
    }

    @Test
    void aDatabaseFromBeforeIsKept() {
        flyway("210").migrate();
        writeSomething();

        startCutOff(true);
        startCutOff(true);

        assertThat(tables()).contains("SOMETHING", "FIRST_START");
    }

    private void startCutOff(boolean demo) {
        new FirstStart(source, demo).migrate(flyway("latest"));
    }

    private void startToTheEnd(boolean demo) {
        FirstStart start = new FirstStart(source, demo);
        start.migrate(flyway("latest"));
        start.start();
    }

    private void writeSomething() {
        database().execute("create table something (id integer)");
    }

    private List<String> tables() {
        return database().queryForList("select table_name from information_schema.tables", String.class);
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(source);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common")
                .placeholders(DatabaseDefaults.placeholders(false))
                .target(target)
                .load();
    }
}

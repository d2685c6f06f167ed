package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** While the database is away nobody waits and nobody sees a server error; when it is back everything goes on. */
class DatabaseAwayTests {

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final Switched database = new Switched();
    private final DatabaseAway away = new DatabaseAway(database, looking);
    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private final DatabaseAwayAnswer answer =
            new DatabaseAwayAnswer(new ProblemWriter(json), new EngineApiAnswers(json));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Asking())
            .setHandlerExceptionResolvers(new DatabaseAwayResolver(away, answer))
            .addFilters(new DatabaseAwayFilter(away, answer))
            .build();

    @AfterEach
    void stopLooking() {
        away.destroy();
    }

    @Test
    void aProgramIsToldToComeBackAndFindsEverythingWhenTheDatabaseIsBack() throws Exception {
        http.perform(get("/api/tasks")).andExpect(status().isOk());

        database.isThere = false;
        http.perform(get("/api/tasks"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("数据库暂时连不上")));
        Awaitility.await().until(away::isNow);

        database.isThere = true;
        Awaitility.await().until(() -> !away.isNow());
        http.perform(get("/api/tasks")).andExpect(status().isOk());
    }

    @Test
    void aPersonSeesAPageInChinese() throws Exception {
        database.isThere = false;

        http.perform(get("/issues").accept(MediaType.TEXT_HTML))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("系统暂时不可用")));
    }

    @Test
    void tasklistIsToldInTheFormThatItShows() throws Exception {
        database.isThere = false;

        http.perform(get("/camunda/api/engine/engine/default/task"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.message").value(containsString("数据库暂时连不上")));
    }

    @Test
    void whoComesWhileItIsKnownToBeAwayDoesNotAskItAgain() throws Exception {
        database.isThere = false;
        http.perform(get("/api/tasks"));
        Awaitility.await().until(away::isNow);
        int asked = Asking.asked;

        http.perform(get("/api/tasks")).andExpect(status().isServiceUnavailable());

        assertThat(Asking.asked).isEqualTo(asked);
    }

    @Test
    void healthAndWhatPagesAreMadeOfAreLetThrough() throws Exception {
        database.isThere = false;
        http.perform(get("/api/tasks"));
        Awaitility.await().until(away::isNow);

        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void aFilterThatFailsForWantOfTheDatabaseIsAnsweredTheSameWay() throws Exception {
        MockMvc filtered = MockMvcBuilders.standaloneSetup(new Asking())
                .addFilters(new DatabaseAwayFilter(away, answer), (request, response, chain) -> {
                    throw new CannotGetJdbcConnectionException("no session", new SQLException("gone", "08S01"));
                })
                .build();

        filtered.perform(get("/api/tasks")).andExpect(status().isServiceUnavailable());
    }

    @Test
    void aConnectionThatBrokeTurnsNobodyElseAway() throws Exception {
        assertThat(away.isReasonOf(new SQLException("Connection reset", "08S01")))
                .isTrue();
        looking.shutdown();
        assertThat(looking.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(away.isNow()).isFalse();
    }

    @Test
    void aFullPoolTurnsOneRequestAwayAndNotAll() {
        assertThat(away.isReasonOf(new CannotGetJdbcConnectionException(
                        "full", new SQLTransientConnectionException("Connection is not available"))))
                .isTrue();
        assertThat(away.isNow()).isFalse();
    }

    @Test
    void anyOtherFailureStaysWhatItIs() {
        assertThat(away.isReasonOf(new IllegalStateException("a fault of ours")))
                .isFalse();
        assertThatThrownBy(() -> http.perform(get("/api/fault"))).hasRootCauseMessage("a fault of ours");
    }

    @RestController
    private final class Asking {

        private static int asked;

        @GetMapping({"/api/tasks", "/issues", "/camunda/api/engine/engine/default/task"})
        int ask() {
            asked++;
            return JdbcClient.create(database)
                    .sql("select 1")
                    .query(Integer.class)
                    .single();
        }

        @GetMapping("/api/fault")
        void fail() {
            throw new IllegalStateException("a fault of ours");
        }

        @GetMapping("/actuator/health")
        String health() {
            return "UP";
        }
    }

    /** A database that can be away. */
    private static final class Switched extends AbstractDataSource {

        private final JdbcDataSource real = new JdbcDataSource();
        private volatile boolean isThere = true;

        Switched() {
            real.setURL("jdbc:h2:mem:away");
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!isThere) {
                throw new SQLException("Communications link failure", "08S01");
            }
            return real.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}

package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureCausesTests {

    @Test
    void whatTheDatabaseTookAlongIsALostConnectionHoweverDeepItLies() {
        assertThat(FailureCauses.isLostConnection(new IllegalStateException(
                        new RuntimeException(new SQLException("Communications link failure", "08S01")))))
                .isTrue();
    }

    @Test
    void aRollbackOnAConnectionThatThePoolHasThrownAwayIsALostConnectionToo() {
        assertThat(FailureCauses.isLostConnection(new IllegalStateException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void soIsAStatementThatWasClosedWithItsConnection() {
        SQLException closed = new SQLException("No operations allowed after statement closed.", "S1009");

        assertThat(FailureCauses.isLostConnection(new IllegalStateException("could not execute batch", closed)))
                .isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsNone() {
        assertThat(FailureCauses.isLostConnection(new SQLException("Check constraint 'c' is violated.", "HY000")))
                .isFalse();
        assertThat(FailureCauses.isLostConnection(new SQLException("Something else without a state")))
                .isFalse();
    }
}

package io.xiaohao.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes by itself does not reach people, and nothing is done twice. */
class DeskAttemptsTests {

    private static final SQLException DEADLOCK = new SQLException("Deadlock found", "40001", 1213);
    private static final SQLException LOST =
            new SQLNonTransientConnectionException("Communications link failure", "08S01");

    private final DeskAttempts attempts = new DeskAttempts();
    private final Deque<SQLException> failures = new ArrayDeque<>();
    private int tried;

    private void act() {
        tried++;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.poll());
        }
    }

    @Test
    void theVictimOfADeadlockIsDoneAgain() {
        failures.addAll(List.of(DEADLOCK, DEADLOCK));

        attempts.run(this::act, () -> false);

        assertThat(tried).isEqualTo(3);
    }

    @Test
    void whatCameTooLateForAChangedRowIsDoneAgain() {
        failures.add(new SQLException("Concurrent update", "90131", 90131));

        attempts.run(this::act, () -> false);

        assertThat(tried).isEqualTo(2);
    }

    @Test
    void whatWasDoneThoughItsAnswerWasLostIsNotDoneAgain() {
        failures.add(LOST);

        attempts.run(this::act, () -> true);

        assertThat(tried).isEqualTo(1);
    }

    @Test
    void whatWasNotDoneIsDoneAgain() {
        failures.add(LOST);

        attempts.run(this::act, () -> false);

        assertThat(tried).isEqualTo(2);
    }

    @Test
    void itEnds() {
        failures.addAll(List.of(DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK));

        assertThatThrownBy(() -> attempts.run(this::act, () -> false)).hasRootCause(DEADLOCK);

        assertThat(tried).isEqualTo(4);
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        failures.add(new SQLException("Data too long", "22001", 1406));

        assertThatThrownBy(() -> attempts.run(this::act, () -> true)).isInstanceOf(IllegalStateException.class);

        assertThat(tried).isEqualTo(1);
    }
}

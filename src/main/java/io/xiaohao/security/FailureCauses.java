package io.xiaohao.security;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** What lies behind an exception, however often it was wrapped on its way. */
public final class FailureCauses {

    private static final int DEEPEST = 30;

    /** SQLSTATE class of everything about connections. */
    private static final String CONNECTION = "08";

    /** What the pool throws away under somebody's hands: the connection, as its own words say, and MySQL's of a statement. */
    private static final Set<String> CLOSED_BY_POOL =
            Set.of("Connection is closed", "No operations allowed after statement closed.");

    private static final Set<Integer> VICTIMS = Set.of(
            1213, // MySQL: deadlock
            40001); // H2: deadlock

    private static final Set<Integer> LOST_RACES = Set.of(
            1205, // MySQL: lock wait timeout
            1213, // MySQL: deadlock
            40001, // H2: deadlock
            50200, // H2: lock timeout
            90131); // H2: concurrent update

    private FailureCauses() {}

    /** The first exception of the type among the exception and its causes. */
    public static <T extends Throwable> Optional<T> first(Class<T> type, Throwable exception) {
        return chain(exception).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether somebody else changed the same thing at the same time, so that the same call may well succeed later. */
    public static boolean isLostRace(Throwable exception) {
        return chain(exception).anyMatch(FailureCauses::isLostRaceItself);
    }

    /** Whether the database rolled back this transaction, because it and another waited for each other. */
    public static boolean isVictim(Throwable exception) {
        return chain(exception)
                .anyMatch(cause -> cause instanceof SQLException sql && VICTIMS.contains(sql.getErrorCode()));
    }

    /**
     * Whether the database went away. What it was asked last has been done or not: a commit whose answer is lost may
     * well have happened.
     */
    public static boolean isLostConnection(Throwable exception) {
        return chain(exception).anyMatch(cause -> cause instanceof SQLException sql && isOfConnection(sql));
    }

    private static boolean isOfConnection(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION)
                || CLOSED_BY_POOL.contains(Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    private static boolean isLostRaceItself(Throwable exception) {
        return exception instanceof OptimisticLockingException
                || exception instanceof ConcurrencyFailureException
                || exception instanceof OptimisticLockException
                || exception instanceof PessimisticLockException
                || exception instanceof LockTimeoutException
                || exception instanceof DuplicateKeyException
                || exception instanceof SQLTransactionRollbackException
                || exception instanceof SQLException sql && LOST_RACES.contains(sql.getErrorCode())
                || exception instanceof ConstraintViolationException violation
                        && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private static Stream<Throwable> chain(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}

package io.xiaohao.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes on one MySQL database start one after the other, from the engine's tables to the moment when they are
 * ready: two that start together must not both create the same index, group or account. A node that dies while it
 * starts loses its turn with its connection. H2 has one node only.
 */
@Component
public class StartTurn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    private static final int LONGEST_WAIT_SECONDS = 600;

    /** The server's names of locks are its own for all databases, and have 64 characters at most. */
    private static final String NAME = "concat('xiaohao-start-', left(sha2(database(), 256), 32))";

    private final DataSource source;
    private Connection turn;

    StartTurn(DataSource source) {
        this.source = source;
    }

    /**
     * Waits until it is this node's turn; nothing happens where it is.
     *
     * @throws IllegalStateException where another node has been starting for ten minutes
     */
    public synchronized void take() throws SQLException {
        if (turn != null) {
            return;
        }
        Connection connection = source.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
            connection.close();
            return;
        }
        turn = connection;
        LOG.debug("Waiting until no other node is starting");
        if (ask("select get_lock(" + NAME + ", " + LONGEST_WAIT_SECONDS + ")") != 1) {
            giveUp();
            throw new IllegalStateException("Another node has been starting for ten minutes");
        }
    }

    /** The next node may start. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public synchronized void pass() throws SQLException {
        if (turn == null) {
            return;
        }
        try {
            ask("select release_lock(" + NAME + ")");
        } finally {
            giveUp();
        }
    }

    /** A start that failed must not keep the turn. */
    @Override
    public void destroy() throws SQLException {
        pass();
    }

    private int ask(String select) throws SQLException {
        try (PreparedStatement statement = turn.prepareStatement(select);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private void giveUp() throws SQLException {
        Connection given = turn;
        turn = null;
        given.close();
    }
}

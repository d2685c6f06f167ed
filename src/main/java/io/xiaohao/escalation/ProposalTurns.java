package io.xiaohao.escalation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those who propose for one programme, cause and subject do so one after the other, on whatever node: timers,
 * listeners within the engine's transaction, people. Nobody fails for having come second.
 */
@Component
class ProposalTurns {

    /** As many as there are rows in {@code escalation_turn}; two subjects that share one merely wait for each other. */
    private static final int TURNS = 64;

    private final JdbcClient jdbc;

    ProposalTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it to the end of the transaction. */
    void take(Ground ground) {
        int turn = Math.floorMod(ground.proposalKey().hashCode(), TURNS);
        jdbc.sql("select number from escalation_turn where number = ? for update")
                .param(turn)
                .query(Integer.class)
                .single();
    }
}

package io.xiaohao.rehearsal.player;

/** Something failed that should not have: a fault of the product or of the pack, not of the scenario. */
public class RehearsalFailure extends RuntimeException {

    RehearsalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

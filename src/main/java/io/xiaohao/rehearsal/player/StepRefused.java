package io.xiaohao.rehearsal.player;

/** A line of the scenario cannot be played; the message is the reason, in Chinese. */
public class StepRefused extends RuntimeException {

    private final int line;

    StepRefused(int line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** The line in the scenario's file, from 1. */
    public int line() {
        return line;
    }
}

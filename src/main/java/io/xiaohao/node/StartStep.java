package io.xiaohao.node;

import org.springframework.context.SmartLifecycle;

/**
 * A step of the start, done before anything serves: the web server and the job executor come after all of them. The lower
 * its phase, the earlier it is done; one that fails ends the start.
 */
public abstract class StartStep implements SmartLifecycle {

    private final int phase;
    private volatile boolean running;

    /** In that phase. */
    protected StartStep(int phase) {
        this.phase = phase;
    }

    /** Does what is to be done. */
    protected abstract void perform();

    @Override
    public final void start() {
        perform();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}

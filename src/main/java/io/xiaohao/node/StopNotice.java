package io.xiaohao.node;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a while after the node was told to stop: its readiness says at once that it takes no more, and a
 * proxy that looks every second has turned to the other node before this one refuses anything.
 */
@Component
class StopNotice implements SmartLifecycle {

    private final Duration notice;
    private volatile boolean running;

    StopNotice(@Value("${xiaohao.stop-notice:0s}") Duration notice) {
        this.notice = notice;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        CompletableFuture.delayedExecutor(notice.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    stop();
                    stopped.run();
                });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the job executor, before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

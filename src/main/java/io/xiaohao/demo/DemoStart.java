package io.xiaohao.demo;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.FailureMessage;
import io.xiaohao.rehearsal.player.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

/**
 * Plays the stories of the last weeks, once, when the packs are loaded and nothing serves yet: the clock is one for the whole JVM, so
 * that neither a request nor the job executor may see it moved. A demonstration that fails does not keep the product from
 * starting.
 */
@DemoOnly
class DemoStart implements SmartLifecycle {

    /** After packs, processes and accounts are there; long before the web server and the job executor. */
    static final int PHASE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Programmes programmes;
    private final DemoPlays plays;
    private final DemoPlayer player;
    private final DemoSecrets secrets;
    private final Clock clock;
    private final Duration ahead;
    private volatile boolean running;

    DemoStart(
            Programmes programmes,
            DemoPlays plays,
            DemoPlayer player,
            DemoSecrets secrets,
            Clock clock,
            @Value("${xiaohao.demo.clock-offset:PT0S}") Duration ahead) {
        this.programmes = programmes;
        this.plays = plays;
        this.player = player;
        this.secrets = secrets;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    public void start() {
        Set<String> begun = plays.begun();
        LocalDateTime now = LocalDateTime.now(clock);
        programmes.all().stream()
                .filter(programme -> !programme.retired() && !begun.contains(programme.code()))
                .forEach(programme -> playWhereNew(programme, now));
        running = true;
    }

    private void playWhereNew(Programme programme, LocalDateTime now) {
        try {
            DemoScriptReader.read(programme.code())
                    .filter(script -> plays.begin(programme.code()))
                    .ifPresent(script -> play(programme, script, now));
        } catch (RuntimeException failed) {
            LOG.warn("方案“{}”的演示数据没有生成完整，已生成的部分保留，不影响使用：{}", programme.code(), FailureMessage.of(failed), failed);
        }
    }

    private void play(Programme programme, DemoScript script, LocalDateTime now) {
        long began = System.nanoTime();
        DemoResult result;
        secrets.playing(true);
        try {
            result = player.play(programme, script, now);
        } finally {
            secrets.playing(false);
            VirtualClock.release(ahead);
        }
        plays.end(programme.code(), result);
        LOG.info(
                "已生成方案“{}”的演示数据：问题{}件，其中未演完{}件，用时{}毫秒。",
                programme.code(),
                result.stories(),
                result.failed(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

package io.xiaohao.demo;

import io.xiaohao.node.StartStep;
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

/**
 * Plays one sort of demonstration, once, when the packs are loaded and nothing serves yet: the clock is one for the whole
 * JVM, so that neither a request nor the job executor may see it moved. A demonstration that fails does not keep the
 * product from starting.
 */
class DemoStart<S, R> extends StartStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoShow<S, R> show;
    private final Programmes programmes;
    private final DemoSecrets secrets;
    private final Clock clock;
    private final Duration ahead;

    /** Plays the show in that phase of the start; {@code ahead} is how far the clock is from the real time before and after. */
    DemoStart(DemoShow<S, R> show, int phase, Programmes programmes, DemoSecrets secrets, Clock clock, Duration ahead) {
        super(phase);
        this.show = show;
        this.programmes = programmes;
        this.secrets = secrets;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    protected void perform() {
        Set<String> begun = show.begun();
        LocalDateTime now = LocalDateTime.now(clock);
        programmes.all().stream()
                .filter(programme -> !programme.retired() && !begun.contains(programme.code()))
                .forEach(programme -> playWhereNew(programme, now));
    }

    private void playWhereNew(Programme programme, LocalDateTime now) {
        try {
            show.read(programme.code())
                    .filter(script -> show.begin(programme.code()))
                    .ifPresent(script -> play(programme, script, now));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "方案“{}”{}没有生成完整，已生成的部分保留，不影响使用：{}",
                    programme.code(),
                    show.name(),
                    FailureMessage.of(failed),
                    failed);
        }
    }

    private void play(Programme programme, S script, LocalDateTime now) {
        long began = System.nanoTime();
        R result;
        secrets.playing(true);
        try {
            result = show.play(programme, script, now);
        } finally {
            secrets.playing(false);
            VirtualClock.release(ahead);
        }
        String told = show.end(programme.code(), result);
        LOG.info(
                "已生成方案“{}”{}：{}，用时{}毫秒。",
                programme.code(),
                show.name(),
                told,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}

package io.xiaohao.demo;

import io.xiaohao.notification.NoticeCleanup;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.FailureMessage;
import io.xiaohao.rehearsal.player.Played;
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
 * Plays the years gone by, once, before any calendar starts: reports, visits, digests, milestones and rankings exist
 * only where the calendar asked for them in their own time. Each scenario goes on until nothing of it is left to do, past
 * its programme's end, so that nobody who looks today finds a report of years ago still due; where the demonstration is
 * of a day within it ({@code XIAOHAO_DEMO_DATE}), only what lies before is played, and the rest is to come.
 */
@DemoOnly
class DemoYearsStart implements SmartLifecycle {

    /** After packs, processes and accounts are there; before the calendars. */
    static final int PHASE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DemoYearsStart.class);

    private final Programmes programmes;
    private final DemoPlays plays;
    private final DemoPast past;
    private final NoticeCleanup notices;
    private final Clock clock;
    private final Duration ahead;
    private volatile boolean running;

    DemoYearsStart(
            Programmes programmes,
            DemoPlays plays,
            DemoPast past,
            NoticeCleanup notices,
            Clock clock,
            @Value("${xiaohao.demo.clock-offset:PT0S}") Duration ahead) {
        this.programmes = programmes;
        this.plays = plays;
        this.past = past;
        this.notices = notices;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    public void start() {
        Set<String> begun = plays.yearsBegun();
        LocalDateTime now = LocalDateTime.now(clock);
        programmes.all().stream()
                .filter(programme -> !programme.retired() && !begun.contains(programme.code()))
                .forEach(programme -> playWhereNew(programme, now));
        running = true;
    }

    private void playWhereNew(Programme programme, LocalDateTime now) {
        try {
            DemoYearsReader.read(programme.code())
                    .filter(years -> plays.beginYears(programme.code()))
                    .ifPresent(years -> play(programme, years, now));
        } catch (RuntimeException failed) {
            LOG.warn("方案“{}”往年的演示数据没有生成完整，已生成的部分保留，不影响使用：{}", programme.code(), FailureMessage.of(failed), failed);
        }
    }

    private void play(Programme programme, DemoYears years, LocalDateTime now) {
        long began = System.nanoTime();
        Played played;
        try {
            played = past.play(programme, years, now);
        } finally {
            VirtualClock.release(ahead);
        }
        // What was told years ago is no news to anybody.
        notices.clean();
        plays.endYears(programme.code(), played);
        LOG.info(
                "已生成方案“{}”往年的演示数据：自动办理{}件，用时{}毫秒。",
                programme.code(),
                played.tasks(),
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

package io.xiaohao.engine;

import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.programme.Programmes;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts each programme's calendar, after a demonstration's years gone by were played: a calendar that was started
 * before would have held nothing of those years, or told of all of it as missed.
 */
@Component
class CalendarStart implements SmartLifecycle {

    private static final int PHASE = 900;

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private volatile boolean running;

    CalendarStart(Programmes programmes, ProgrammeCalendar calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    public void start() {
        programmes.all().forEach(calendar::ensureRunning);
        running = true;
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

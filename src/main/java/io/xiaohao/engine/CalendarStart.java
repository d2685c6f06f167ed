package io.xiaohao.engine;

import io.xiaohao.node.StartStep;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.programme.Programmes;
import org.springframework.stereotype.Component;

/**
 * Starts each programme's calendar, after a demonstration's years gone by were played: a calendar that was started
 * before would have held nothing of those years, or told of all of it as missed.
 */
@Component
class CalendarStart extends StartStep {

    private static final int PHASE = 900;

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;

    CalendarStart(Programmes programmes, ProgrammeCalendar calendar) {
        super(PHASE);
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    protected void perform() {
        programmes.all().forEach(calendar::ensureRunning);
    }
}

package io.xiaohao.demo;

import io.xiaohao.issue.Issues;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.rehearsal.player.Played;
import io.xiaohao.rehearsal.player.ScenarioPlayer;
import io.xiaohao.rehearsal.player.VirtualClock;
import io.xiaohao.rehearsal.scenario.Scenario;
import java.time.LocalDateTime;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays a programme's years gone by as a rehearsal does: the same player, the same people who do well what no step
 * tells, the same calendar, which begins with the scenario.
 */
@DemoOnly
class DemoPast {

    private final ScenarioPlayer player;
    private final ProgrammeCalendar calendar;
    private final Issues issues;
    private final TransactionTemplate reading;

    DemoPast(ScenarioPlayer player, ProgrammeCalendar calendar, Issues issues, TransactionTemplate reading) {
        this.player = player;
        this.calendar = calendar;
        this.issues = issues;
        this.reading = reading;
    }

    /**
     * Plays up to the moment, or to the scenario's end where that is before, and leaves the clock there; nothing where
     * the scenario begins later.
     *
     * @throws RuntimeException where a step or a timer fails; what was committed before stays
     */
    Played play(Programme programme, DemoYears years, LocalDateTime now) {
        Scenario scenario = years.scenario();
        if (now.isBefore(scenario.from())) {
            return new Played(0, 0, 0);
        }
        VirtualClock.set(scenario.from());
        calendar.ensureRunning(programme);
        LocalDateTime last = now.isBefore(scenario.to()) ? now : scenario.to();
        return player.play(
                scenario, programme, last, new DemoPhotographer(programme.code(), years.scenes(), issues, reading));
    }
}

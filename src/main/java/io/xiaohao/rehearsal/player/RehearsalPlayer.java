package io.xiaohao.rehearsal.player;

import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.RehearsalOnly;
import io.xiaohao.rehearsal.scenario.Scenario;
import io.xiaohao.security.AccountDirectory;

/** Plays a rehearsal's scenario to its end, on a database that is nobody else's. */
@RehearsalOnly
public class RehearsalPlayer {

    private final ScenarioPlayer player;
    private final DueTimers timers;
    private final AccountDirectory accounts;

    RehearsalPlayer(ScenarioPlayer player, DueTimers timers, AccountDirectory accounts) {
        this.player = player;
        this.timers = timers;
        this.accounts = accounts;
    }

    /**
     * Plays the scenario from its first instant to its last; afterwards the clock stands at the last.
     *
     * @throws StepRefused where a line cannot be played; everything before it has happened
     * @throws RehearsalFailure where something else fails
     */
    public Played play(Scenario scenario, Programme programme) {
        accounts.createPlainAccounts(programme.government());
        timers.prepare();
        return player.play(scenario, programme, scenario.to(), new Mosaics(programme.code()));
    }
}

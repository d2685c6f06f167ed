package io.xiaohao.engine;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammeCalendar;
import io.xiaohao.programme.ProgrammePacks;
import io.xiaohao.programme.Programmes;
import io.xiaohao.security.AccountDirectory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What happens in order before the web port opens and the job executor runs: packs are loaded, processes and tables
 * deployed, groups and accounts brought up to date, each programme's calendar started.
 */
@Component
class ProductStart implements SmartLifecycle {

    private final ProgrammePacks packs;
    private final Programmes programmes;
    private final ProcessDeployment deployment;
    private final AccountDirectory accounts;
    private final ProgrammeCalendar calendar;
    private volatile boolean running;

    ProductStart(
            ProgrammePacks packs,
            Programmes programmes,
            ProcessDeployment deployment,
            AccountDirectory accounts,
            ProgrammeCalendar calendar) {
        this.packs = packs;
        this.programmes = programmes;
        this.deployment = deployment;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @Override
    public void start() {
        packs.loadAll();
        deployment.deployShared();
        deployment.deployTables(packs.decisionTables());
        accounts.synchronise();
        for (Programme programme : programmes.all()) {
            calendar.ensureRunning(programme);
        }
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

    /** Before everything that serves: the web server and the job executor come later. */
    @Override
    public int getPhase() {
        return 0;
    }
}

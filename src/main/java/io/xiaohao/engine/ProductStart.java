package io.xiaohao.engine;

import io.xiaohao.programme.ProgrammePacks;
import io.xiaohao.security.AccountDirectory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What happens in order before the web port opens and the job executor runs: packs are loaded, processes and tables
 * deployed, groups and accounts brought up to date. {@link CalendarStart} follows.
 */
@Component
class ProductStart implements SmartLifecycle {

    private final ProgrammePacks packs;
    private final ProcessDeployment deployment;
    private final AccountDirectory accounts;
    private volatile boolean running;

    ProductStart(ProgrammePacks packs, ProcessDeployment deployment, AccountDirectory accounts) {
        this.packs = packs;
        this.deployment = deployment;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        packs.loadAll();
        deployment.deployShared();
        deployment.deployTables(packs.decisionTables());
        accounts.synchronise();
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

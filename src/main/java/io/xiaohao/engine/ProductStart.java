package io.xiaohao.engine;

import io.xiaohao.node.StartStep;
import io.xiaohao.programme.ProgrammePacks;
import io.xiaohao.security.AccountDirectory;
import org.springframework.stereotype.Component;

/**
 * What happens in order before the web port opens and the job executor runs: packs are loaded, processes and tables
 * deployed, groups and accounts brought up to date. {@link CalendarStart} follows.
 */
@Component
class ProductStart extends StartStep {

    private static final int FIRST = 0;

    private final ProgrammePacks packs;
    private final ProcessDeployment deployment;
    private final AccountDirectory accounts;

    ProductStart(ProgrammePacks packs, ProcessDeployment deployment, AccountDirectory accounts) {
        super(FIRST);
        this.packs = packs;
        this.deployment = deployment;
        this.accounts = accounts;
    }

    @Override
    protected void perform() {
        packs.loadAll();
        deployment.deployShared();
        deployment.deployTables(packs.decisionTables());
        accounts.synchronise();
    }
}

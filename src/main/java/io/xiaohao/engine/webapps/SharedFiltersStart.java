package io.xiaohao.engine.webapps;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the shared lists ready before the web port opens, once the packs and their groups are there. */
@ConditionalOnWebApplication
@Component
class SharedFiltersStart implements SmartLifecycle {

    private static final int AFTER_THE_PRODUCT = 1;

    private final SharedFilters filters;
    private volatile boolean running;

    SharedFiltersStart(SharedFilters filters) {
        this.filters = filters;
    }

    @Override
    public void start() {
        filters.bringUpToDate();
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
        return AFTER_THE_PRODUCT;
    }
}

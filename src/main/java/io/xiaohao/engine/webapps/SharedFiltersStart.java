package io.xiaohao.engine.webapps;

import io.xiaohao.node.StartStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Has the shared lists ready before the web port opens, once the packs and their groups are there. */
@ConditionalOnWebApplication
@Component
class SharedFiltersStart extends StartStep {

    private static final int AFTER_THE_PRODUCT = 1;

    private final SharedFilters filters;

    SharedFiltersStart(SharedFilters filters) {
        super(AFTER_THE_PRODUCT);
        this.filters = filters;
    }

    @Override
    protected void perform() {
        filters.bringUpToDate();
    }
}

package io.xiaohao.node;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for what other nodes have changed; a rehearsal has no other nodes. */
@Component
@ConditionalOnProperty(name = "xiaohao.rehearsal", havingValue = "false", matchIfMissing = true)
class KeptViewsWatch {

    private final KeptViews views;

    KeptViewsWatch(KeptViews views) {
        this.views = views;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        views.look();
    }
}

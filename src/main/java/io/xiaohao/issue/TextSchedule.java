package io.xiaohao.issue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks a few times a minute whether enough texts came together for another part. */
@Component
@ConditionalOnProperty(name = "xiaohao.issue.tally.enabled", havingValue = "true", matchIfMissing = true)
class TextSchedule {

    private final TextParts parts;

    TextSchedule(TextParts parts) {
        this.parts = parts;
    }

    @Scheduled(fixedDelay = 15_000)
    void note() {
        parts.note();
    }
}

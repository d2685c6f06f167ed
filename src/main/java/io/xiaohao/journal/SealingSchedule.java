package io.xiaohao.journal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals twice a second, so that an entry has its place in the chain within a second. */
@Component
@ConditionalOnProperty(name = "xiaohao.journal.sealer.enabled", havingValue = "true", matchIfMissing = true)
class SealingSchedule {

    private final JournalSealer sealer;

    SealingSchedule(JournalSealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = 500)
    void seal() {
        sealer.seal();
    }
}

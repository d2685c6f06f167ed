package io.xiaohao.issue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Adds up every few seconds, so that little has to be added by who reads. */
@Component
@ConditionalOnProperty(name = "xiaohao.issue.tally.enabled", havingValue = "true", matchIfMissing = true)
class CountSchedule {

    private final CountSums sums;

    CountSchedule(CountSums sums) {
        this.sums = sums;
    }

    @Scheduled(fixedDelay = 3000)
    void addUp() {
        sums.addUp();
    }
}

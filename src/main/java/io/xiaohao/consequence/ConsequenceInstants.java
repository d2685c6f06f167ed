package io.xiaohao.consequence;

import io.xiaohao.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** By when headquarters and the offices are expected to decide, in the pack's working days. */
@Component
public class ConsequenceInstants {

    private final ConsequencePacks packs;
    private final WorkingDays workingDays;
    private final Clock clock;

    ConsequenceInstants(ConsequencePacks packs, WorkingDays workingDays, Clock clock) {
        this.packs = packs;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last second of the day by which headquarters confirms. */
    public LocalDateTime confirmationDue(String programme) {
        return endAfter(packs.rules(programme).confirmationDays());
    }

    /** The last second of the day by which the office's decision is recorded. */
    public LocalDateTime decisionDue(String programme) {
        return endAfter(packs.rules(programme).decisionDays());
    }

    private LocalDateTime endAfter(int days) {
        return workingDays
                .after(LocalDate.now(clock), days)
                .plusDays(1)
                .atStartOfDay()
                .minusSeconds(1);
    }
}

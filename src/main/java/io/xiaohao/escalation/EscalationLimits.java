package io.xiaohao.escalation;

import io.xiaohao.document.ChineseDate;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the limits of measures again when the working days change: from the day they were imposed, as the deadlines of
 * issues are (domain rules, "Time"). A limit that is over stays; so does every date that a person set.
 */
@Service
public class EscalationLimits {

    private final Escalations escalations;
    private final EscalationChronicle chronicle;
    private final EscalationTime time;

    EscalationLimits(Escalations escalations, EscalationChronicle chronicle, EscalationTime time) {
        this.escalations = escalations;
        this.chronicle = chronicle;
        this.time = time;
    }

    /** Moves every open limit whose last day is another by the calendar of now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countAgain() {
        for (Escalation escalation : escalations.limitedFrom(time.today())) {
            LocalDate counted = time.after(escalation.imposition().day(), escalation.limitDays());
            if (!counted.equals(escalation.imposition().limit())) {
                move(escalation, counted);
            }
        }
    }

    private void move(Escalation escalation, LocalDate counted) {
        String text = "工作日历调整，限期由%s改为%s"
                .formatted(ChineseDate.of(escalation.imposition().limit()), ChineseDate.of(counted));
        escalation.moveLimit(counted);
        chronicle.note(escalation, EscalationAct.LIMIT_MOVED, text);
        chronicle.tell(escalation, "accountability.limit-recomputed", Map.of("limit", counted));
    }
}

package io.xiaohao.escalation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends escalations: carried out to the end, or without ground. */
@Component
class EscalationEnds {

    private final EscalationChronicle chronicle;
    private final EscalationTime time;
    private final EscalationEngine process;

    EscalationEnds(EscalationChronicle chronicle, EscalationTime time, EscalationEngine process) {
        this.chronicle = chronicle;
        this.time = time;
        this.process = process;
    }

    /** Nothing more is expected of anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Escalation escalation, String reason) {
        escalation.settle(Stage.CLOSED, reason, time.now());
        chronicle.note(escalation, EscalationAct.CLOSED, reason);
        chronicle.tell(escalation, "escalation.closed");
    }

    /** Its ground fell: what waits closes with that reason; what was decided stays, with a note for who decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void groundFell(Escalation escalation, String reason) {
        if (!escalation.isWaiting()) {
            chronicle.note(escalation, EscalationAct.GROUND_FELL, reason);
            return;
        }
        escalation.settle(Stage.LAPSED, reason, time.now());
        chronicle.note(escalation, EscalationAct.CLOSED, reason);
        chronicle.tell(escalation, "escalation.closed", Map.of("reason", reason));
        process.groundFell(escalation);
    }
}

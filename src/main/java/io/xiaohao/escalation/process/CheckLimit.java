package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationMeasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-limit}: the limit is over; what was not handed in is raised to the next rung. */
@Component
class CheckLimit implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationMeasures measures;

    CheckLimit(EscalationReference reference, EscalationMeasures measures) {
        this.reference = reference;
        this.measures = measures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measures.checkLimit(reference.of(execution).id());
    }
}

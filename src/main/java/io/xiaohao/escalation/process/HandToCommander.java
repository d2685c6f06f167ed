package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code hand-to-commander}: nobody has decided in time; the commander does. */
@Component
class HandToCommander implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationReminders reminders;

    HandToCommander(EscalationReference reference, EscalationReminders reminders) {
        this.reference = reference;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.handToCommander(reference.of(execution).id());
    }
}

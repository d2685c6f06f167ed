package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code remind-decider}: the time for the decision is over, one more working day. */
@Component
class RemindDecider implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationReminders reminders;

    RemindDecider(EscalationReference reference, EscalationReminders reminders) {
        this.reference = reference;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(reference.of(execution).id());
    }
}

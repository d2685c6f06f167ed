package io.xiaohao.assessment.process;

import io.xiaohao.assessment.SheetReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code remind-scorers}: reminds of a sheet that is late. */
@Component
class RemindScorers implements JavaDelegate {

    private final AssessmentReference reference;
    private final SheetReminders reminders;

    RemindScorers(AssessmentReference reference, SheetReminders reminders) {
        this.reference = reference;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(reference.round(execution), reference.object(execution));
    }
}

package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationMeasures;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-measure-outcome}: whether the measure was carried out. */
@Component
class AcceptMeasureOutcome implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationMeasures measures;

    AcceptMeasureOutcome(EscalationReference reference, EscalationMeasures measures) {
        this.reference = reference;
        this.measures = measures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean done = answers.yes("done", "是否落实");
        boolean carriedOut = measures.confirm(
                escalation.id(), done, answers.text("opinion", "落实情况").orElse(null));
        SubmittedForm.goTo(execution, carriedOut ? Next.DONE : Next.AGAIN);
    }

    private enum Next {
        DONE,
        AGAIN
    }
}

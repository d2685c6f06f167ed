package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationInterviews;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-commitments}: whether what was promised was kept. */
@Component
class AcceptCommitments implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationInterviews interviews;

    AcceptCommitments(EscalationReference reference, EscalationInterviews interviews) {
        this.reference = reference;
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean fulfilled = answers.yes("fulfilled", "承诺是否兑现");
        SubmittedForm.goTo(
                execution,
                interviews.confirm(
                        escalation.id(),
                        fulfilled,
                        answers.text("opinion", "核实情况").orElse(null),
                        answers.text("evidenceIds", "佐证材料").orElse(null)));
    }
}

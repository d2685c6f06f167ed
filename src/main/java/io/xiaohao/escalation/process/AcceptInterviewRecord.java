package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationInterviews;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-interview-record}: whether the interview was held, its minutes and commitments. */
@Component
class AcceptInterviewRecord implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationInterviews interviews;

    AcceptInterviewRecord(EscalationReference reference, EscalationInterviews interviews) {
        this.reference = reference;
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean held = answers.yes("held", "是否如期举行");
        SubmittedForm.goTo(
                execution,
                interviews.record(
                        escalation.id(), held, answers.text("minutes", "约谈纪要").orElse(null), Promises.read(answers)));
    }
}

package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceDecisions;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-consequences}: what headquarters said; what it confirmed goes to the offices. */
@Component
class AcceptConsequences implements JavaDelegate {

    private final ConsequenceReference reference;
    private final ConsequenceDecisions decisions;

    AcceptConsequences(ConsequenceReference reference, ConsequenceDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String confirmation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean confirmed = answers.yes("confirmed", "是否同意");
        String opinion = answers.text("opinion", "确认意见").orElse(null);
        decisions.confirm(confirmation, confirmed, opinion);
        SubmittedForm.goTo(execution, confirmed ? Next.CONFIRMED : Next.REFUSED);
    }

    private enum Next {
        CONFIRMED,
        REFUSED
    }
}

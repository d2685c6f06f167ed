package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceDecisions;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-consequence-decision}: what the office has decided, as headquarters records it. */
@Component
class AcceptConsequenceDecision implements JavaDelegate {

    private final ConsequenceReference reference;
    private final ConsequenceDecisions decisions;

    AcceptConsequenceDecision(ConsequenceReference reference, ConsequenceDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean decided = answers.yes("decided", "部门决定");
        String number = answers.text("reference", "决定文号").orElse(null);
        decisions.decide(decision, decided, number);
        SubmittedForm.goTo(execution, decided ? Next.IMPOSED : Next.DECLINED);
    }

    private enum Next {
        IMPOSED,
        DECLINED
    }
}

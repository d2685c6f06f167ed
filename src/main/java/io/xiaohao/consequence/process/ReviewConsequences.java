package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceDecisions;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code review-consequences}: lifts what has reached its end, and tells what is waited for now. */
@Component
class ReviewConsequences implements JavaDelegate {

    private final ConsequenceDecisions decisions;

    ReviewConsequences(ConsequenceDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedForm.goTo(execution, decisions.review(execution.getProcessInstanceId()));
    }
}

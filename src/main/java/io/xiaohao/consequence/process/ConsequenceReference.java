package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceDecisions;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case that a process instance is: its id, which no answer changes. */
@Component
class ConsequenceReference {

    private final ConsequenceDecisions decisions;

    ConsequenceReference(ConsequenceDecisions decisions) {
        this.decisions = decisions;
    }

    /** The case's reference; refused where somebody completing a task has sent another programme. */
    String of(DelegateExecution execution) {
        String reference = execution.getProcessInstanceId();
        if (!decisions.programme(reference).equals(execution.getVariable(ConsequenceProcess.PROGRAMME))) {
            throw SubmittedForm.setBySystem(ConsequenceProcess.PROGRAMME);
        }
        return reference;
    }
}

package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.Escalations;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.refusal.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the escalation that a process instance is about. Two causes may raise one subject in one period, so the business
 * key alone does not tell; whoever sends the reference on completing a task is refused where it is not the instance's own.
 */
@Component
class EscalationReference {

    static final String PROGRAMME = "programme";
    static final String ESCALATION = "escalation";

    private final Escalations escalations;
    private final EngineEscalations instances;

    EscalationReference(Escalations escalations, EngineEscalations instances) {
        this.escalations = escalations;
        this.instances = instances;
    }

    Escalation of(DelegateExecution execution) {
        Object number = execution.getVariable(ESCALATION);
        if (!(number instanceof Long id)) {
            throw SubmittedForm.setBySystem(ESCALATION);
        }
        Escalation escalation =
                escalations.find(id).orElseThrow(() -> Refusal.notFound("没有编号为“%d”的处置事项。".formatted(id)));
        requireOwn(execution, escalation);
        return escalation;
    }

    private void requireOwn(DelegateExecution execution, Escalation escalation) {
        boolean own = Objects.equals(escalation.government(), execution.getTenantId())
                && escalation.about().equals(execution.getProcessBusinessKey())
                && instances.isNotAnothers(escalation, execution.getProcessInstanceId());
        if (!own) {
            throw SubmittedForm.setBySystem(ESCALATION);
        }
        if (!escalation.programme().equals(execution.getVariable(PROGRAMME))) {
            throw SubmittedForm.setBySystem(PROGRAMME);
        }
    }
}

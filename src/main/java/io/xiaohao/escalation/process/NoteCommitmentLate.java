package io.xiaohao.escalation.process;

import io.xiaohao.escalation.EscalationInterviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code note-commitment-late}: a commitment is not confirmed by its deadline. */
@Component
class NoteCommitmentLate implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationInterviews interviews;

    NoteCommitmentLate(EscalationReference reference, EscalationInterviews interviews) {
        this.reference = reference;
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interviews.noteLate(reference.of(execution).id());
    }
}

package io.xiaohao.assessment.process;

import io.xiaohao.assessment.Claims;
import io.xiaohao.assessment.RoundReadiness;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What gateways ask about a round. */
@Component
public class AssessmentState {

    private final AssessmentReference reference;
    private final RoundReadiness readiness;
    private final Claims claims;

    AssessmentState(AssessmentReference reference, RoundReadiness readiness, Claims claims) {
        this.reference = reference;
        this.readiness = readiness;
        this.claims = claims;
    }

    /** Whether everything is there that the round is computed from. */
    public boolean isReady(DelegateExecution execution) {
        return readiness.isReady(reference.round(execution));
    }

    /** Whether an objection waits for headquarters. */
    public boolean hasOpenObjection(DelegateExecution execution) {
        return claims.hasOpenObjection(reference.round(execution));
    }
}

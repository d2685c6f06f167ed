package io.xiaohao.assessment.process;

import io.xiaohao.assessment.RoundOpening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code open-sheets}: asks for the sheets and contributions of the round. */
@Component
class OpenSheets implements JavaDelegate {

    private final AssessmentReference reference;
    private final RoundOpening opening;

    OpenSheets(AssessmentReference reference, RoundOpening opening) {
        this.reference = reference;
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.ask(reference.round(execution));
    }
}

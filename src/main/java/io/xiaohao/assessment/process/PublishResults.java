package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Publishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code publish-results}: publishes rankings, grades and the bulletin. */
@Component
class PublishResults implements JavaDelegate {

    private final AssessmentReference reference;
    private final Publishing publishing;

    PublishResults(AssessmentReference reference, Publishing publishing) {
        this.reference = reference;
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        publishing.publish(round.programme(), round.period());
    }
}

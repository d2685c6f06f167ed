package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Publishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code draft-ranking}: computes the draft, which those ranked check. */
@Component
class DraftRanking implements JavaDelegate {

    private final AssessmentReference reference;
    private final Publishing publishing;

    DraftRanking(AssessmentReference reference, Publishing publishing) {
        this.reference = reference;
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        publishing.draft(round.programme(), round.period());
    }
}

package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Scoring;
import io.xiaohao.assessment.SheetForm;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-sheet}: a sheet as the scorer handed it in. */
@Component
class AcceptSheet implements JavaDelegate {

    private final AssessmentReference reference;
    private final Scoring scoring;

    AcceptSheet(AssessmentReference reference, Scoring scoring) {
        this.reference = reference;
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        String object = reference.object(execution);
        Answers answers = SubmittedForm.take(execution);
        SheetForm form = new SheetForm(
                answers.text("points", "得分").orElse(null),
                answers.text("scores", "各指标得分").orElse(null),
                answers.text("remark", "考评说明").orElse(null),
                answers.text("evidenceIds", "现场照片").orElse(null),
                answers.text("issues", "登记为问题").orElse(null));
        scoring.score(round.programme(), round.period(), object, form);
    }
}

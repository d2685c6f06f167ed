package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Contributions;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-contribution}: what the community states of a linked unit. */
@Component
class AcceptContribution implements JavaDelegate {

    private final AssessmentReference reference;
    private final Contributions contributions;

    AcceptContribution(AssessmentReference reference, Contributions contributions) {
        this.reference = reference;
        this.contributions = contributions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        String unit = reference.object(execution);
        Answers answers = SubmittedForm.take(execution);
        contributions.state(
                round.programme(),
                round.period(),
                unit,
                answers.text("points", "评价得分").orElse(null),
                answers.text("remark", "评价说明").orElse(null));
    }
}

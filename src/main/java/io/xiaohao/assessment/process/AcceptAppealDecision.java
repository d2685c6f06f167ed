package io.xiaohao.assessment.process;

import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-appeal-decision}: what headquarters decides on an objection or appeal. */
@Component
class AcceptAppealDecision implements JavaDelegate {

    private final AssessmentReference reference;
    private final Appeals appeals;

    AcceptAppealDecision(AssessmentReference reference, Appeals appeals) {
        this.reference = reference;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        String object = reference.object(execution);
        Answers answers = SubmittedForm.take(execution);
        appeals.decide(
                round.programme(),
                round.period(),
                object,
                answers.yes("upheld", "是否成立"),
                answers.text("points", "更正后的分数").orElse(null),
                answers.text("opinion", "复核意见").orElse(null));
    }
}

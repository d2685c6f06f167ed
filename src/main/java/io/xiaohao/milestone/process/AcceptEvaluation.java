package io.xiaohao.milestone.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.milestone.MilestoneCase;
import io.xiaohao.milestone.MilestoneEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-evaluation}: points and requirements as headquarters recorded them. */
@Component
class AcceptEvaluation implements JavaDelegate {

    private final MilestoneReference reference;
    private final MilestoneEvaluation evaluation;

    AcceptEvaluation(MilestoneReference reference, MilestoneEvaluation evaluation) {
        this.reference = reference;
        this.evaluation = evaluation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MilestoneCase of = reference.of(execution);
        boolean dateOver = evaluation.record(of.programme(), of.subject(), SubmittedForm.take(execution));
        SubmittedForm.goTo(execution, dateOver ? Next.JUDGE : Next.WAIT);
    }

    private enum Next {
        JUDGE,
        WAIT
    }
}

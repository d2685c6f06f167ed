package io.xiaohao.milestone.process;

import io.xiaohao.milestone.MilestoneCase;
import io.xiaohao.milestone.MilestoneJudgement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code freeze-rate}: the date is over, the rate is fixed while the evaluation is still awaited. */
@Component
class FreezeRate implements JavaDelegate {

    private final MilestoneReference reference;
    private final MilestoneJudgement judgement;

    FreezeRate(MilestoneReference reference, MilestoneJudgement judgement) {
        this.reference = reference;
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MilestoneCase of = reference.of(execution);
        judgement.freeze(of.programme(), of.subject());
    }
}

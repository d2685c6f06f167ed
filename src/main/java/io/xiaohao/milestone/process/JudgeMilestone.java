package io.xiaohao.milestone.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.milestone.MilestoneCase;
import io.xiaohao.milestone.MilestoneJudgement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code judge-milestone}: met, or missed with what is lacking. */
@Component
class JudgeMilestone implements JavaDelegate {

    private final MilestoneReference reference;
    private final MilestoneJudgement judgement;

    JudgeMilestone(MilestoneReference reference, MilestoneJudgement judgement) {
        this.reference = reference;
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MilestoneCase of = reference.of(execution);
        boolean met = judgement.judge(of.programme(), of.subject()).met();
        SubmittedForm.goTo(execution, met ? Next.MET : Next.MISSED);
    }

    private enum Next {
        MET,
        MISSED
    }
}

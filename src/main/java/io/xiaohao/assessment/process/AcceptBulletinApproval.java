package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.Publishing;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-bulletin-approval}: what the leader decides on the bulletin. */
@Component
class AcceptBulletinApproval implements JavaDelegate {

    private final AssessmentReference reference;
    private final Publishing publishing;

    AcceptBulletinApproval(AssessmentReference reference, Publishing publishing) {
        this.reference = reference;
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentRound round = reference.round(execution);
        Answers answers = SubmittedForm.take(execution);
        boolean approved = publishing.decide(
                round.programme(),
                round.period(),
                answers.yes("approved", "是否同意签发"),
                answers.text("opinion", "签发意见").orElse(null));
        SubmittedForm.goTo(execution, approved ? Next.PUBLISH : Next.DRAFT);
    }

    private enum Next {
        PUBLISH,
        DRAFT
    }
}

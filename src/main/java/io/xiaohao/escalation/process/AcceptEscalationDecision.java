package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Decision;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationDecisions;
import io.xiaohao.escalation.Measure;
import io.xiaohao.escalation.Verdict;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-escalation-decision}: what was decided about a proposal. */
@Component
class AcceptEscalationDecision implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationDecisions decisions;

    AcceptEscalationDecision(EscalationReference reference, EscalationDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        Verdict verdict = new Verdict(
                answers.choice("decision", "审批决定", Decision.class),
                answers.text("measure", "措施").map(Measure::of).orElse(null),
                answers.text("opinion", "审批意见").orElse(null),
                answers.text("paperLeader", "签批领导").orElse(null),
                answers.text("evidenceIds", "批示扫描件").orElse(null));
        SubmittedForm.goTo(execution, decisions.decide(escalation.id(), verdict));
    }
}

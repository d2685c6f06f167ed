package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.RectificationStep;
import io.xiaohao.issue.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The answer to a unit's request: refused with an opinion, or allowed as the request's own kind is. */
abstract class RequestAnswer implements JavaDelegate {

    private final IssueReference reference;
    private final RequestDecisions decisions;

    RequestAnswer(IssueReference reference, RequestDecisions decisions) {
        this.reference = reference;
        this.decisions = decisions;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        String opinion = answers.text("opinion", "审批意见").orElse(null);
        SubmittedForm.goTo(
                execution,
                answers.yes("approved", "是否同意")
                        ? allow(decisions, issue, answers, opinion)
                        : decisions.refuse(issue.programme(), issue.number(), opinion));
    }

    /** Allows it with what was given; the answer is where the process goes on. */
    abstract RectificationStep allow(RequestDecisions decisions, Issue issue, Answers answers, String opinion);
}

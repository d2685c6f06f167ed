package io.xiaohao.issue.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Issues;
import io.xiaohao.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the issue that a process instance is about by tenant and business key. Both are set at its start and cannot be
 * changed by completing a task, so nobody leads a process to another issue by sending a variable.
 */
@Component
class IssueReference {

    static final String PROGRAMME = "programme";

    private final Issues issues;

    IssueReference(Issues issues) {
        this.issues = issues;
    }

    Issue of(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Issue issue = issues.find(execution.getTenantId(), number)
                .orElseThrow(() -> Refusal.notFound("台账中没有编号为“%s”的问题。".formatted(number)));
        if (!issue.programme().equals(execution.getVariable(PROGRAMME))) {
            throw SubmittedForm.setBySystem(PROGRAMME);
        }
        return issue;
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.issue.Dispatch;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAssignment;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-dispatch}: how headquarters dispatches the issue. */
@Component
class AcceptDispatch implements JavaDelegate {

    private final IssueReference reference;
    private final IssueAssignment assignment;

    AcceptDispatch(IssueReference reference, IssueAssignment assignment) {
        this.reference = reference;
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Issue issue = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        Decision decision = answers.choice("decision", "交办决定", Decision.class);
        String remark = answers.text("remark", "备注").orElse(null);
        switch (decision) {
            case ASSIGN -> assignment.dispatch(issue.programme(), issue.number(), dispatch(answers, remark));
            case REJECT -> assignment.reject(issue.programme(), issue.number(), remark);
            case MERGE ->
                assignment.merge(
                        issue.programme(), issue.number(), answers.requiredText("mergeInto", "并入的问题编号"), remark);
        }
        SubmittedForm.goTo(execution, decision);
    }

    private static Dispatch dispatch(Answers answers, String remark) {
        return new Dispatch(
                answers.text("leadUnit", "牵头单位").orElse(null),
                answers.text("responsibleUnits", "责任单位").orElse(null),
                answers.date("deadline", "整改期限").orElse(null),
                remark,
                answers.text("parts", "分项").map(PartOrders::read).orElse(List.of()));
    }

    private enum Decision {
        ASSIGN,
        REJECT,
        MERGE
    }
}

package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationInterviews;
import io.xiaohao.escalation.InterviewPlan;
import io.xiaohao.form.Answers;
import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-interview-plan}: how the interview is arranged. */
@Component
class AcceptInterviewPlan implements JavaDelegate {

    private final EscalationReference reference;
    private final EscalationInterviews interviews;

    AcceptInterviewPlan(EscalationReference reference, EscalationInterviews interviews) {
        this.reference = reference;
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = reference.of(execution);
        Answers answers = SubmittedForm.take(execution);
        interviews.schedule(
                escalation.id(),
                new InterviewPlan(
                        moment(answers.requiredText("interviewAt", "约谈时间")),
                        answers.text("place", "约谈地点").orElse(null),
                        answers.text("interviewees", "约谈对象").orElse(null),
                        answers.text("interviewers", "约谈人").orElse(null),
                        answers.text("reason", "提前通知不足的理由").orElse(null)));
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.malformed("interviewAt", "“约谈时间”的“%s”不是有效时间，应如2021-06-01T10:00。".formatted(text));
        }
    }
}

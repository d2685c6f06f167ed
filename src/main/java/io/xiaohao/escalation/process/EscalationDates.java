package io.xiaohao.escalation.process;

import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationInstants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timer instants and due dates of the escalation's tasks, for expressions in the process. */
@Component
public class EscalationDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EscalationReference reference;
    private final EscalationInstants instants;
    private final Clock clock;

    EscalationDates(EscalationReference reference, EscalationInstants instants, Clock clock) {
        this.reference = reference;
        this.instants = instants;
        this.clock = clock;
    }

    /** The end of the time for the decision. */
    public Date decisionDue(DelegateExecution execution) {
        return endOf(instants.decisionDue(escalation(execution)));
    }

    /** The next reminder. */
    public Date nextReminder(DelegateExecution execution) {
        return date(instants.nextReminder(escalation(execution)));
    }

    /** When it goes to the commander. */
    public Date commanderAt(DelegateExecution execution) {
        return date(instants.commanderAt(escalation(execution)));
    }

    /** The end of the time for arranging the interview. */
    public Date schedulingDue(DelegateExecution execution) {
        return endOf(instants.schedulingDue(escalation(execution), LocalDate.now(clock)));
    }

    /** When the interview begins. */
    public Date interviewAt(DelegateExecution execution) {
        return date(instants.interviewAt(escalation(execution)));
    }

    /** The end of the day of the interview. */
    public Date recordDue(DelegateExecution execution) {
        return endOf(instants.interviewAt(escalation(execution)).toLocalDate());
    }

    /** The end of the last day of the commitments confirmed next. */
    public Date commitmentsDue(DelegateExecution execution) {
        return endOf(instants.commitmentsDue(escalation(execution)));
    }

    /** 00:00 after it. */
    public Date commitmentsLateAt(DelegateExecution execution) {
        return date(instants.commitmentsDue(escalation(execution)).plusDays(1).atStartOfDay());
    }

    /** The end of the time for following the measure. */
    public Date measureDue(DelegateExecution execution) {
        return endOf(instants.measureDue(escalation(execution), LocalDate.now(clock)));
    }

    /** 00:00 after the limit. */
    public Date limitOverAt(DelegateExecution execution) {
        return date(instants.limitOverAt(escalation(execution)));
    }

    private Escalation escalation(DelegateExecution execution) {
        return reference.of(execution);
    }

    /** The last second of the day, as the engine keeps it. */
    static Date endOf(LocalDate day) {
        return date(day.plusDays(1).atStartOfDay().minusSeconds(1));
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

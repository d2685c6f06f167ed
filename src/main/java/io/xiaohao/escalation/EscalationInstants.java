package io.xiaohao.escalation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** When something of an escalation is due, for its process. */
@Component
public class EscalationInstants {

    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationTime time;

    EscalationInstants(Escalations escalations, EscalationRulebook rulebook, EscalationTime time) {
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.time = time;
    }

    /** The last day for the decision. */
    public LocalDate decisionDue(Escalation escalation) {
        return time.decisionDue(escalation, rules(escalation));
    }

    /** The next reminder of whoever decides. */
    public LocalDateTime nextReminder(Escalation escalation) {
        return time.nextReminder(escalation, rules(escalation));
    }

    /** When the decision goes to the commander. */
    public LocalDateTime commanderAt(Escalation escalation) {
        return time.commanderAt(escalation, rules(escalation));
    }

    /** The last day for arranging the interview, asked for on a day: as long as for a decision. */
    public LocalDate schedulingDue(Escalation escalation, LocalDate asked) {
        return time.after(asked, rules(escalation).decisionDays());
    }

    /** When the interview begins. */
    public LocalDateTime interviewAt(Escalation escalation) {
        return escalations.lastInterview(escalation).orElseThrow().interviewAt();
    }

    /** The last day of the commitments that are confirmed next. */
    public LocalDate commitmentsDue(Escalation escalation) {
        return escalations.nextDeadline(escalation).orElseThrow();
    }

    /** The last day for following the measure, asked for on a day: its limit, else the pack's working days. */
    public LocalDate measureDue(Escalation escalation, LocalDate asked) {
        return escalation.imposition().limit() != null
                ? escalation.imposition().limit()
                : time.after(asked, rules(escalation).measureDays());
    }

    /** 00:00 after the limit. */
    public LocalDateTime limitOverAt(Escalation escalation) {
        return escalation.imposition().limit().plusDays(1).atStartOfDay();
    }

    private EscalationRules rules(Escalation escalation) {
        return rulebook.rules(escalation.programme());
    }
}

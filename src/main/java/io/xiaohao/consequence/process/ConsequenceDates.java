package io.xiaohao.consequence.process;

import io.xiaohao.consequence.ConsequenceDecisions;
import io.xiaohao.consequence.ConsequenceInstants;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates and the end of the next term, for expressions in the process. */
@Component
public class ConsequenceDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ConsequenceInstants instants;
    private final ConsequenceDecisions decisions;

    ConsequenceDates(ConsequenceInstants instants, ConsequenceDecisions decisions) {
        this.instants = instants;
        this.decisions = decisions;
    }

    /** By when headquarters confirms. */
    public Date confirmationDue(DelegateExecution execution) {
        return date(instants.confirmationDue(programme(execution)));
    }

    /** By when the office's decision is recorded. */
    public Date decisionDue(DelegateExecution execution) {
        return date(instants.decisionDue(programme(execution)));
    }

    /** 00:00 after the next last day of what is in force. */
    public Date termOver(DelegateExecution execution) {
        return date(decisions.nextEnd(execution.getProcessInstanceId()).orElseThrow());
    }

    private static String programme(DelegateExecution execution) {
        return String.valueOf(execution.getVariable(ConsequenceProcess.PROGRAMME));
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

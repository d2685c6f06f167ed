package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRound;
import io.xiaohao.assessment.RoundInstants;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timer instants and due dates of assessments, for expressions in the process. */
@Component
public class AssessmentDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AssessmentReference reference;
    private final RoundInstants instants;

    AssessmentDates(AssessmentReference reference, RoundInstants instants) {
        this.reference = reference;
        this.instants = instants;
    }

    /** The earliest moment of the computation. */
    public Date computeAt(DelegateExecution execution) {
        return date(round(execution).computeAt());
    }

    /** 00:00 after the last day of 核对. */
    public Date checkingUntil(DelegateExecution execution) {
        return date(round(execution).checkingUntil());
    }

    /** The end of the day by which sheets and contributions are due; null where the round has none. */
    public Date sheetDue(DelegateExecution execution) {
        return instants.sheetsDue(round(execution)).map(AssessmentDates::date).orElse(null);
    }

    /** The first reminder of a late sheet. */
    public Date firstReminder(DelegateExecution execution) {
        return date(instants.firstReminder(round(execution)));
    }

    /** The next reminder of a late sheet. */
    public Date nextReminder(DelegateExecution execution) {
        return date(instants.nextReminder());
    }

    /** The end of headquarters' time to decide a claim. */
    public Date claimDue(DelegateExecution execution) {
        return date(instants.claimDue());
    }

    private AssessmentRound round(DelegateExecution execution) {
        return reference.round(execution);
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

package io.xiaohao.milestone.process;

import io.xiaohao.milestone.MilestoneInstants;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timer instants and due dates of evaluations, for expressions in the process. */
@Component
public class MilestoneDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MilestoneReference reference;
    private final MilestoneInstants instants;

    MilestoneDates(MilestoneReference reference, MilestoneInstants instants) {
        this.reference = reference;
        this.instants = instants;
    }

    /** 00:00 after the milestone's day. */
    public Date freezesAt(DelegateExecution execution) {
        return date(instants.freezesAt(reference.of(execution)));
    }

    /** 00:00 after the last working day on which the evaluation can be recorded. */
    public Date endsAt(DelegateExecution execution) {
        return date(instants.endsAt(reference.of(execution)));
    }

    /** The end of the last working day on which the evaluation can be recorded. */
    public Date evaluationDue(DelegateExecution execution) {
        return date(instants.endsAt(reference.of(execution)).minusSeconds(1));
    }

    /** The milestone's day, from which on the evaluation should be there. */
    public Date evaluationFollowUp(DelegateExecution execution) {
        return date(reference.of(execution).date().atStartOfDay());
    }

    static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

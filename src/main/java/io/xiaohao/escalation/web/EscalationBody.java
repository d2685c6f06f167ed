package io.xiaohao.escalation.web;

import io.xiaohao.escalation.Decision;
import io.xiaohao.escalation.Escalation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** An escalation as programs get it. */
record EscalationBody(
        Long number,
        String programme,
        String subject,
        String cause,
        String period,
        String proposed,
        String measure,
        String decider,
        String stage,
        LocalDateTime proposedAt,
        String decision,
        LocalDateTime decidedAt,
        String paperLeader,
        String opinion,
        LocalDate imposedOn,
        LocalDate limit,
        List<String> issues,
        String settledReason) {

    static EscalationBody of(Escalation escalation) {
        return new EscalationBody(
                escalation.id(),
                escalation.programme(),
                escalation.subject(),
                escalation.cause().name(),
                escalation.period(),
                escalation.proposal().proposed().name(),
                escalation.measure().name(),
                escalation.decider().name(),
                escalation.stage().name(),
                escalation.proposal().proposedAt(),
                escalation.taken().decision().map(Decision::name).orElse(null),
                escalation.taken().at(),
                escalation.taken().paperLeader().orElse(null),
                escalation.taken().opinion(),
                escalation.imposition().day(),
                escalation.imposition().limit(),
                escalation.issues(),
                escalation.settlement().reason());
    }
}

package io.xiaohao.escalation;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds whoever has not decided, and hands the decision to the commander; it never decides by itself. */
@Service
@Transactional
public class EscalationReminders {

    private final Escalations escalations;
    private final EscalationInstants instants;
    private final EscalationRouting routing;
    private final EscalationChronicle chronicle;
    private final EscalationEngine process;
    private final EscalationTime time;
    private final ApplicationEventPublisher listeners;

    EscalationReminders(
            Escalations escalations,
            EscalationInstants instants,
            EscalationRouting routing,
            EscalationChronicle chronicle,
            EscalationEngine process,
            EscalationTime time,
            ApplicationEventPublisher listeners) {
        this.escalations = escalations;
        this.instants = instants;
        this.routing = routing;
        this.chronicle = chronicle;
        this.process = process;
        this.time = time;
        this.listeners = listeners;
    }

    /** Reminds; who is told of it listens to {@link DecisionReminder}. */
    public void remind(long id) {
        Escalation escalation = escalations.escalation(id);
        if (!escalation.isWaiting()) {
            return;
        }
        LocalDate due = instants.decisionDue(escalation);
        escalation.noteReminder(time.now());
        chronicle.note(
                escalation,
                EscalationAct.REMINDED,
                "审批时限%s，第%d次提醒".formatted(due, escalation.decisionWait().reminders()));
        EscalationRouting.Offer offer = routing.deciding(escalation);
        listeners.publishEvent(new DecisionReminder(
                escalation.id(),
                escalation.government(),
                escalation.programme(),
                escalation.subject(),
                offer.groups(),
                offer.people(),
                due,
                escalation.decisionWait().reminders()));
    }

    /** It is the commander's turn. */
    public void handToCommander(long id) {
        Escalation escalation = escalations.escalation(id);
        if (!escalation.isWaiting() || escalation.decisionWait().withCommander()) {
            return;
        }
        escalation.handToCommander();
        chronicle.note(escalation, EscalationAct.TO_COMMANDER, null);
        process.offerAgain(escalation);
    }
}

package io.xiaohao.escalation;

import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to an escalation: its history, and the journal, which never gets names or minutes. */
@Component
class EscalationChronicle {

    private final EntityManager entityManager;
    private final Journal journal;
    private final ActingAccount acting;
    private final EscalationTime time;
    private final ApplicationEventPublisher listeners;

    EscalationChronicle(
            EntityManager entityManager,
            Journal journal,
            ActingAccount acting,
            EscalationTime time,
            ApplicationEventPublisher listeners) {
        this.entityManager = entityManager;
        this.journal = journal;
        this.acting = acting;
        this.time = time;
        this.listeners = listeners;
    }

    String actor() {
        return acting.name();
    }

    void note(Escalation escalation, EscalationAct act, String text) {
        note(escalation, act, text, null);
    }

    void note(Escalation escalation, EscalationAct act, String text, String evidenceIds) {
        entityManager.persist(new EscalationRecord(escalation, act, acting.name(), time.now(), text, evidenceIds));
    }

    /** Tells the journal with measure, cause and period, and whatever else; a null value is left out. */
    void tell(Escalation escalation, String event, Map<String, Object> more) {
        DomainEvent told = DomainEvent.of(event, escalation.government(), escalation.programme(), escalation.subject())
                .with("measure", escalation.measure())
                .with("cause", escalation.cause())
                .with("period", escalation.period());
        for (Map.Entry<String, Object> entry : new TreeMap<>(more).entrySet()) {
            told = told.with(entry.getKey(), entry.getValue());
        }
        journal.record(told);
        listeners.publishEvent(new EscalationNews(event, escalation));
    }

    void tell(Escalation escalation, String event) {
        tell(escalation, event, Map.of());
    }
}

package io.xiaohao.consequence;

import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the journal tells of consequences, by whom and when. */
@Component
class ConsequenceRecord {

    private final Journal journal;
    private final ActingAccount acting;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    ConsequenceRecord(Journal journal, ActingAccount acting, Clock clock, ApplicationEventPublisher listeners) {
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
        this.listeners = listeners;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String account() {
        return acting.name();
    }

    void proposed(Consequence consequence) {
        tell(
                consequence,
                event("proposed", consequence)
                        .with("ground", consequence.basis().ground()));
    }

    void recommended(Consequence consequence) {
        tell(consequence, event("recommended", consequence));
    }

    void imposed(Consequence consequence) {
        tell(
                consequence,
                event("imposed", consequence)
                        .with("reference", consequence.reference().orElse(null)));
    }

    /** Refused by headquarters ({@code headquarters}) or by the office. */
    void declined(Consequence consequence, String by) {
        tell(
                consequence,
                event("declined", consequence)
                        .with("by", by)
                        .with("opinion", consequence.opinion().orElse(null))
                        .with("reference", consequence.reference().orElse(null)));
    }

    /** {@code before} is where it stood. */
    void lifted(Consequence consequence, ConsequenceState before, EndCause cause) {
        tell(
                consequence,
                event("lifted", consequence)
                        .with("before", before.name())
                        .with("cause", cause.name())
                        .with("reason", consequence.endReason().orElse(null)));
    }

    private void tell(Consequence consequence, DomainEvent event) {
        journal.record(event);
        listeners.publishEvent(new ConsequenceNews(event.event(), consequence));
    }

    private static DomainEvent event(String name, Consequence consequence) {
        ConsequenceBasis basis = consequence.basis();
        return DomainEvent.of(
                        "consequence." + name, consequence.government(), consequence.programme(), basis.objectName())
                .with("kind", basis.kind())
                .with("label", basis.label())
                .with("from", basis.fromDay())
                .with("to", basis.toDay())
                .with("period", basis.period())
                .with("group", basis.groupCode())
                .with("office", basis.office());
    }
}

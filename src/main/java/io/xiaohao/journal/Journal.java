package io.xiaohao.journal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every domain event is written down, in the transaction of the change it tells of. */
@Service
public class Journal {

    private final PendingEntries pending;
    private final ActingAccount acting;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Journal(PendingEntries pending, ActingAccount acting, Clock clock, ApplicationEventPublisher listeners) {
        this.pending = pending;
        this.acting = acting;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Writes the event down with the present time and the acting account, then tells every listener, synchronously.
     * What a listener records comes after it. The entry is sealed soon after the transaction has committed and vanishes
     * with it when it rolls back.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     * @throws IllegalArgumentException where the data holds a kind of value that the journal does not know
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DomainEvent event) {
        pending.add(new JournalEntry(
                event.government(),
                event.programme(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                event.event(),
                event.subject(),
                acting.name(),
                CanonicalJson.write(event.data())));
        listeners.publishEvent(event);
    }
}

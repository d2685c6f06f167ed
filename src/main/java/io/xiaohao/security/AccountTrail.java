package io.xiaohao.security;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What happens to accounts, in the journal of each of their governments; where one belongs to none, as when it has just
 * been created, of the governments of whoever did it; and where there is nobody, in the log.
 * Only what people do through the web is told: what a start, a rehearsal or a demonstration sets up is no event.
 */
@Component
class AccountTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AccountTrail.class);

    private final Journal journal;
    private final AccountMemberships memberships;
    private final EngineSession engine;
    private final TransactionTemplate transaction;

    AccountTrail(
            Journal journal,
            AccountMemberships memberships,
            EngineSession engine,
            PlatformTransactionManager transactionManager) {
        this.journal = journal;
        this.memberships = memberships;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Notes what whoever is signed in did to the account. */
    void note(String event, String account, Map<String, ?> data) {
        note(event, account, data, governmentsOf(account));
    }

    /** The same where the account's governments are known, as when it is gone. */
    void note(String event, String account, Map<String, ?> data, Collection<String> governments) {
        Optional<String> person = SignedInAccount.name();
        if (RequestContextHolder.getRequestAttributes() != null && person.isPresent()) {
            write(event, account, data, governments.isEmpty() ? governmentsOf(person.get()) : governments);
        }
    }

    /** Notes what somebody tried who is not signed in. */
    void noteStrangers(String event, String account, Map<String, ?> data) {
        write(event, account, data, governmentsOf(account));
    }

    private Set<String> governmentsOf(String account) {
        return memberships.read(account).governments();
    }

    private void write(String event, String account, Map<String, ?> data, Collection<String> governments) {
        if (governments.isEmpty()) {
            LOG.info("{} of the account {}, which belongs to no government: {}", event, account, new TreeMap<>(data));
            return;
        }
        transaction.executeWithoutResult(status -> governments.stream()
                .sorted()
                .map(government -> event(event, government, account, data))
                .forEach(journal::record));
    }

    /** Makes a change and its note one: both are there, or neither. */
    void together(Runnable changeAndNote) {
        transaction.executeWithoutResult(status -> changeAndNote.run());
    }

    /** Notes what the account itself did on its way in. */
    void noteOwn(String event, String account, Map<String, ?> data) {
        engine.as(new AccountMembership(account, Set.of(), Set.of()), () -> {
            noteStrangers(event, account, data);
            return null;
        });
    }

    private static DomainEvent event(String event, String government, String account, Map<String, ?> data) {
        return new DomainEvent(event, government, null, account, new TreeMap<>(data));
    }
}

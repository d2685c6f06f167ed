package io.xiaohao.programme;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a draw is mixed with so that nobody foresees it: random, made beforehand with only its hash in the journal
 * ({@code draw.committed}), told with the result so that anybody can check. In a rehearsal it is empty.
 */
@Component
public class DrawSecrets {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Programmes programmes;
    private final ObjectProvider<DrawPurpose> purposes;
    private final TransactionTemplate transactions;
    private final SecretSource source;
    private final boolean rehearsal;

    DrawSecrets(
            JdbcClient jdbc,
            Journal journal,
            Programmes programmes,
            ObjectProvider<DrawPurpose> purposes,
            TransactionTemplate transactions,
            ObjectProvider<SecretSource> source,
            @Value("${xiaohao.rehearsal:false}") boolean rehearsal) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.programmes = programmes;
        this.purposes = purposes;
        this.transactions = transactions;
        this.source = source.getIfAvailable(RandomSecrets::new);
        this.rehearsal = rehearsal;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepareAll() {
        if (rehearsal) {
            return;
        }
        programmes.all().forEach(programme -> transactions.executeWithoutResult(status -> prepareAll(programme)));
    }

    private void prepareAll(Programme programme) {
        // Two nodes that start together must not both find none.
        jdbc.sql("select code from programme where code = ? for update")
                .param(programme.code())
                .query(String.class)
                .optional();
        purposes.stream().map(DrawPurpose::purpose).sorted().forEach(purpose -> prepare(programme, purpose));
    }

    /** The secret committed to, used up by this; the next one is committed to at once. Empty in a rehearsal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String reveal(Programme programme, String purpose) {
        if (rehearsal) {
            return "";
        }
        prepare(programme, purpose);
        String secret = find(programme, purpose).orElseThrow();
        jdbc.sql("delete from draw_secret where programme = ? and purpose = ?")
                .params(programme.code(), purpose)
                .update();
        prepare(programme, purpose);
        return secret;
    }

    private void prepare(Programme programme, String purpose) {
        if (find(programme, purpose).isPresent()) {
            return;
        }
        String secret = HexFormat.of().formatHex(source.next(programme.code(), purpose));
        jdbc.sql("insert into draw_secret (programme, purpose, secret) values (?, ?, ?)")
                .params(programme.code(), purpose, secret)
                .update();
        journal.record(DomainEvent.of("draw.committed", programme.government(), programme.code(), purpose)
                .with("secretHash", Draw.hash(secret)));
    }

    private Optional<String> find(Programme programme, String purpose) {
        return jdbc.sql("select secret from draw_secret where programme = ? and purpose = ?")
                .params(programme.code(), purpose)
                .query(String.class)
                .optional();
    }
}

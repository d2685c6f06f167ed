package io.xiaohao.journal;

import io.xiaohao.testing.ModuleDatabase;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** A journal on a database of its own. */
public final class JournalFixture {

    public static final String GOVERNMENT = "wenshan";
    public static final String PROGRAMME = "wenshan-2021";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public final ModuleDatabase database = ModuleDatabase.migratedTo("020");
    final List<Object> heard = new ArrayList<>();
    final Clock clock = Clock.fixed(
            LocalDateTime.of(2021, 6, 1, 10, 0, 0, 987_000_000).atZone(SHANGHAI).toInstant(), SHANGHAI);
    private final PendingEntries pending = new PendingEntries(database.template());
    final Journal journal = journal(heard::add);
    public final JournalSealer sealer =
            new JournalSealer(database.client(), database.template(), database.transactions());
    public final JournalReader reader = new JournalReader(database.client());

    Journal journal(ApplicationEventPublisher listeners) {
        return new Journal(pending, () -> "supervisor", clock, listeners);
    }

    /** Records and commits one event a subject given, then seals. */
    public void sealed(String... subjects) {
        recorded(GOVERNMENT, subjects);
        sealer.seal();
    }

    void recorded(String government, String... subjects) {
        for (String subject : subjects) {
            database.inTransaction(() -> journal.record(closed(government, subject)));
        }
    }

    static DomainEvent closed(String government, String subject) {
        return DomainEvent.of("issue.closed", government, government + "-2021", subject)
                .with("round", 1);
    }

    List<String> subjects() {
        return reader.lines(GOVERNMENT, null, 0, 10_000).stream()
                .map(JournalLine::subject)
                .toList();
    }

    void sql(String statement) {
        database.client().sql(statement).update();
    }
}

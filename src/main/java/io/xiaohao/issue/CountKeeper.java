package io.xiaohao.issue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts an issue where it now belongs and no longer where it was counted, in the transaction of its change. What a
 * transaction changes is written in one go before it commits, and before its own thread asks for a number.
 */
@Component
class CountKeeper {

    private static final String INSERT = "insert into issue_tally_change"
            + " (programme, counted_as, on_day, number, since_seconds) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    CountKeeper(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Called whenever something was done with the issue; nothing happens where it is counted as before. */
    void keep(Issue issue, LocalDateTime now) {
        LocalDateTime since = issue.ledgerEntry()
                .filter(entry -> isCountedIn(entry, issue.status()))
                .map(LedgerEntry::stageSince)
                .orElse(now);
        keep(issue, since, now.toLocalDate());
    }

    /** Counts what was not counted where it belongs; its past days are told already, by its spans. */
    void repair(Issue issue, LocalDateTime since) {
        keep(issue, since, null);
    }

    private static boolean isCountedIn(LedgerEntry entry, IssueStatus status) {
        return entry.countedAs() != null && CountedAs.read(entry.countedAs()).status() == status;
    }

    private void keep(Issue issue, LocalDateTime since, LocalDate day) {
        CountedAs counted = CountedAs.of(issue);
        Optional<LedgerEntry> before = issue.ledgerEntry().filter(entry -> entry.countedAs() != null);
        LedgerEntry entry = LedgerEntry.of(issue, counted, since);
        if (before.isPresent() && before.get().equals(entry)) {
            return;
        }
        issue.enter(entry);
        Changes changes = changes();
        before.ifPresent(
                old -> changes.add(key(issue, old.countedAs(), day), new Change(-1, -seconds(old.stageSince()))));
        changes.add(key(issue, entry.countedAs(), day), new Change(1, seconds(entry.stageSince())));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.beforeCommit(false);
        }
    }

    /** Writes what the present transaction has changed so far. */
    void write() {
        pending().ifPresent(changes -> changes.beforeCommit(false));
    }

    private static Key key(Issue issue, String countedAs, LocalDate day) {
        return new Key(issue.programme(), countedAs, day);
    }

    static long seconds(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC);
    }

    private Changes changes() {
        return pending().orElseGet(() -> {
            Changes begun = new Changes();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(begun);
            }
            return begun;
        });
    }

    private Optional<Changes> pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst();
    }

    private record Key(String programme, String countedAs, LocalDate day) {}

    private record Change(int number, long sinceSeconds) {

        Change plus(Change other) {
            return new Change(number + other.number, sinceSeconds + other.sinceSeconds);
        }

        boolean isNothing() {
            return number == 0 && sinceSeconds == 0;
        }
    }

    /** What a transaction has changed and not yet written. */
    private final class Changes implements TransactionSynchronization {

        private final Map<Key, Change> changes = new LinkedHashMap<>();

        void add(Key key, Change change) {
            changes.merge(key, change, Change::plus);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Object[]> rows = changes.entrySet().stream()
                    .filter(each -> !each.getValue().isNothing())
                    .map(each -> new Object[] {
                        each.getKey().programme(),
                        each.getKey().countedAs(),
                        each.getKey().day(),
                        each.getValue().number(),
                        each.getValue().sinceSeconds()
                    })
                    .toList();
            changes.clear();
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(INSERT, rows);
            }
        }
    }
}

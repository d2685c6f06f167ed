package io.xiaohao.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many issues there are, told from numbers that are kept while issues change ({@link CountKeeper}), always as the
 * present transaction sees them. The sums are remembered until they were added up again; what changed since is read each
 * time, in one statement with the generation that says whether the remembered sums still hold.
 */
@Component
class LedgerCounts {

    private static final String HEAD = "head";
    private static final String SUM = "sum";

    private static final String CHANGES =
            "select 'head' as kind, null as counted_as, generation as number, 0 as since_seconds"
                    + " from issue_tally_head where programme = :programme union all"
                    + " select 'change', counted_as, number, since_seconds"
                    + " from issue_tally_change where programme = :programme";
    private static final String SUMS_AND_CHANGES =
            CHANGES + " union all select 'sum', counted_as, number, since_seconds"
                    + " from issue_tally where programme = :programme and number > 0";
    private static final int MOST_TEXTS = 100_000;

    private final JdbcClient jdbc;
    private final CountKeeper keeper;
    private final Map<String, Sums> remembered = new ConcurrentHashMap<>();
    private final Cache<String, CountedAs> texts =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    LedgerCounts(JdbcClient jdbc, CountKeeper keeper) {
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /** The numbers of a programme's issues, of all that are counted alike one. */
    List<Alike> of(String programme) {
        keeper.write();
        Sums sums = remembered.get(programme);
        Reading reading = read(CHANGES, programme);
        if (sums == null || sums.generation() != reading.generation()) {
            reading = read(SUMS_AND_CHANGES, programme);
            Map<String, Alike> alike = reading.sums();
            sums = new Sums(reading.generation(), alike, List.copyOf(alike.values()));
            remembered.put(programme, sums);
        }
        return reading.changes().isEmpty() ? sums.all() : merged(sums.byText(), reading.changes());
    }

    /** The same, narrowed to what these units have to do with; null: all. */
    List<Alike> of(String programme, Set<String> onlyUnits) {
        return onlyUnits == null
                ? of(programme)
                : of(programme).stream()
                        .filter(each -> each.as().concerns(onlyUnits))
                        .toList();
    }

    /** How many issues a condition holds for. */
    static long count(List<Alike> all, Predicate<CountedAs> condition) {
        long count = 0;
        for (Alike each : all) {
            if (condition.test(each.as())) {
                count += each.number();
            }
        }
        return count;
    }

    private Reading read(String statement, String programme) {
        Reading reading = new Reading();
        jdbc.sql(statement).param("programme", programme).query(row -> {
            reading.add(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
        });
        return reading;
    }

    private static List<Alike> merged(Map<String, Alike> sums, Map<String, Alike> changes) {
        Map<String, Alike> all = new HashMap<>(sums);
        changes.forEach((text, change) -> all.merge(text, change, Alike::plus));
        return all.values().stream().filter(each -> each.number() != 0).toList();
    }

    /**
     * Issues that are counted alike.
     *
     * @param as what they have in common
     * @param number how many
     * @param sinceSeconds the moments since when they are in their state, added up, in seconds
     */
    record Alike(CountedAs as, long number, long sinceSeconds) {

        private Alike plus(Alike other) {
            return new Alike(as, number + other.number, sinceSeconds + other.sinceSeconds);
        }
    }

    private record Sums(long generation, Map<String, Alike> byText, List<Alike> all) {}

    /** What one statement found. */
    private final class Reading {

        private final Map<String, Alike> sums = new HashMap<>();
        private final Map<String, Alike> changes = new HashMap<>();
        private long generation;

        void add(String kind, String countedAs, long number, long sinceSeconds) {
            if (kind.equals(HEAD)) {
                generation = number;
                return;
            }
            Alike alike = new Alike(texts.get(countedAs, CountedAs::read), number, sinceSeconds);
            (kind.equals(SUM) ? sums : changes).merge(countedAs, alike, Alike::plus);
        }

        Map<String, Alike> sums() {
            return sums;
        }

        Map<String, Alike> changes() {
            return changes;
        }

        long generation() {
            return generation;
        }
    }
}

package io.xiaohao.issue;

import io.xiaohao.issue.LedgerConditions.Conditions;
import io.xiaohao.issue.LedgerCounts.Alike;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds issues in the ledger: along the way that {@link LedgerPaths} names, or, where by the kept numbers few can be meant,
 * by going through these few.
 */
@Component
class LedgerSearch {

    /** So many are read and sorted at once. */
    private static final int FEW = 2000;

    /** Words that many have are counted up to here for a page, and no further. */
    private static final int MOST_COUNTED = 1001;

    /** Where something else is asked for as well, the next that is found may be far, so that fewer are counted. */
    private static final int MOST_COUNTED_OF_SOME = 101;

    private static final String AMONG = "i.id in (:withWords)";

    private static final String OF_UNIT = "select id from issue where lead_unit in (:units) and programme = :programme"
            + " union select id from issue where handling_unit in (:units) and programme = :programme"
            + " union select r.issue_id from issue_responsible_unit r join issue i on i.id = r.issue_id"
            + " where r.unit_code in (:units) and i.programme = :programme";

    private final JdbcClient jdbc;
    private final EntityManager entityManager;
    private final IssueClock clock;
    private final LedgerConditions conditions;
    private final LedgerCounts counts;
    private final TextSearch texts;

    LedgerSearch(
            JdbcClient jdbc,
            EntityManager entityManager,
            IssueClock clock,
            LedgerConditions conditions,
            LedgerCounts counts,
            TextSearch texts) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.clock = clock;
        this.conditions = conditions;
        this.counts = counts;
        this.texts = texts;
    }

    List<Issue> page(LedgerQuery query, int offset, int size) {
        return loaded(ids(query, offset, size));
    }

    /** The ids of a page; of everything where the size is {@link Integer#MAX_VALUE}. */
    List<Long> ids(LedgerQuery query, int offset, int size) {
        List<LedgerPath> paths = LedgerPaths.of(query);
        entityManager.flush();
        List<Alike> alike = counts.of(query.programme(), query.onlyUnits());
        if (LedgerCounts.count(alike, mayBeFound(query)) == 0) {
            return List.of();
        }
        Optional<List<Long>> withWords = withWords(query);
        if (withWords.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        Conditions asked = withWords
                .map(ids -> conditions.withoutWords(query).add(AMONG, "withWords", IdList.of(ids)))
                .orElseGet(() -> conditions.of(query));
        List<LedgerPath> narrowed = withWords.isPresent()
                ? List.of(paths.get(0).within(null).from(null))
                : narrowed(query, paths, alike, asked);
        return jdbc.sql(statement(narrowed, query, asked))
                .params(asked.values())
                .params(limits(offset, size))
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    /** The issues with the words that are asked for; empty where none are, or more may have them than are looked up. */
    private Optional<List<Long>> withWords(LedgerQuery query) {
        return LedgerConditions.asksForText(query) ? texts.few(query.programme(), query.text()) : Optional.empty();
    }

    /** How many are found; where nothing but words or a focus needs the rows, the kept numbers tell. */
    LedgerTotal count(LedgerQuery query, int atMost) {
        boolean asksForText = LedgerConditions.asksForText(query);
        if (query.focus() == null && !asksForText) {
            return LedgerTotal.of(
                    LedgerCounts.count(counts.of(query.programme(), query.onlyUnits()), mayBeFound(query)));
        }
        entityManager.flush();
        Optional<List<Long>> withWords = withWords(query);
        if (withWords.isPresent()) {
            Conditions asked = conditions.withoutWords(query).add(AMONG, "withWords", IdList.of(withWords.get()));
            return counted(asked, "issue i", atMost);
        }
        List<LedgerPath> paths = LedgerPaths.of(query);
        String table = paths.size() == 1 ? paths.get(0).table() : "issue i";
        boolean exactly = atMost == Integer.MAX_VALUE || !asksForText;
        return counted(conditions.of(query), table, exactly ? atMost : Math.min(atMost, mostCounted(query)));
    }

    private static int mostCounted(LedgerQuery query) {
        LedgerQuery onlyWords = new LedgerQuery(
                query.programme(), Set.of(), Set.of(), null, null, null, query.text(), null, query.sort(), null);
        return query.equals(onlyWords) ? MOST_COUNTED : MOST_COUNTED_OF_SOME;
    }

    private LedgerTotal counted(Conditions asked, String table, int atMost) {
        long found = jdbc.sql("select count(*) from (select i.id from " + table + " where " + asked.text()
                        + " limit :atMost) found")
                .params(asked.values())
                .param("atMost", atMost)
                .query(Long.class)
                .single();
        return new LedgerTotal(found, found == atMost);
    }

    /** Whether an issue that is counted so is found, if words and focus allow. */
    private Predicate<CountedAs> mayBeFound(LedgerQuery query) {
        LocalDateTime now = clock.now();
        return counted -> (query.statuses().isEmpty() || query.statuses().contains(counted.status()))
                && (query.areas().isEmpty() || query.areas().contains(counted.area()))
                && (query.list() == null || query.list().equals(counted.list()))
                && (query.unit() == null || counted.concerns(Set.of(query.unit())))
                && (query.light() == null || shows(counted.lightAt(now), query.light()));
    }

    private static boolean shows(Light light, Light wanted) {
        return light == wanted || wanted == Light.RED && light == Light.SERIOUS;
    }

    /** Where what one condition leaves is little, that is read and sorted instead of walking in order until it is found. */
    private List<LedgerPath> narrowed(LedgerQuery query, List<LedgerPath> paths, List<Alike> alike, Conditions asked) {
        if (query.focus() != null) {
            return paths;
        }
        Set<String> units = query.unit() == null ? query.onlyUnits() : Set.of(query.unit());
        if (units != null && isFew(alike, counted -> counted.concerns(units))) {
            asked.add("i.id in (:few)", "few", IdList.of(ofUnits(query.programme(), units)));
            return List.of(paths.get(0).within(null).from(null));
        }
        if (query.list() != null && isFew(alike, counted -> query.list().equals(counted.list()))) {
            return List.of(paths.get(0).within(null).from("issue_by_list"));
        }
        if (!query.areas().isEmpty() && isFew(alike, counted -> query.areas().contains(counted.area()))) {
            return List.of(paths.get(0).within(null).from("issue_by_area"));
        }
        return paths;
    }

    private static boolean isFew(List<Alike> alike, Predicate<CountedAs> condition) {
        return LedgerCounts.count(alike, condition) <= FEW;
    }

    private List<Long> ofUnits(String programme, Set<String> units) {
        return jdbc.sql(OF_UNIT)
                .param("units", units)
                .param("programme", programme)
                .query(Long.class)
                .list();
    }

    /** The ids of a page, by {@link #limits}. */
    static String statement(List<LedgerPath> paths, LedgerQuery query, Conditions asked) {
        if (paths.size() == 1) {
            return way(paths.get(0), query, asked) + " limit :size offset :offset";
        }
        String ways = paths.stream()
                .map(path -> "(" + way(path, query, asked) + " limit :until)")
                .collect(Collectors.joining(" union all "));
        String direction = paths.get(0).direction();
        return "select w.id from (" + ways + ") w order by w.sorted" + direction + ", w.id" + direction
                + " limit :size offset :offset";
    }

    Map<String, Object> limits(int offset, int size) {
        int until = (int) Math.min(Integer.MAX_VALUE, (long) offset + size);
        return Map.of("size", size, "offset", offset, "until", until, "today", clock.today());
    }

    private static String way(LedgerPath path, LedgerQuery query, Conditions asked) {
        String where = asked.text();
        if (path.status() != null) {
            where += " and i.status = '" + path.status().name() + "'";
        }
        boolean notYetRed = query.light() == Light.GREEN || query.light() == Light.YELLOW;
        if (path.status() == IssueStatus.RECTIFYING && notYetRed) {
            where += " and i.deadline >= :today";
        }
        return "select i.id as id, " + path.key() + " as sorted from " + path.table() + " where " + where + " order by "
                + path.order();
    }

    /** The issues of these ids, in their order. */
    List<Issue> loaded(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Issue> byId = entityManager
                .createQuery("select i from Issue i where i.id in :ids", Issue.class)
                .setParameter("ids", IdList.of(ids))
                .getResultStream()
                .collect(Collectors.toMap(Issue::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}

package io.xiaohao.issue;

import io.xiaohao.issue.LedgerConditions.Conditions;
import io.xiaohao.issue.LedgerCounts.Alike;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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

    private static final String OF_UNIT = "select id from issue where lead_unit in (:units) and programme = :programme"
            + " union select id from issue where handling_unit in (:units) and programme = :programme"
            + " union select r.issue_id from issue_responsible_unit r join issue i on i.id = r.issue_id"
            + " where r.unit_code in (:units) and i.programme = :programme";

    private final JdbcClient jdbc;
    private final EntityManager entityManager;
    private final IssueClock clock;
    private final LedgerConditions conditions;
    private final LedgerCounts counts;

    LedgerSearch(
            JdbcClient jdbc,
            EntityManager entityManager,
            IssueClock clock,
            LedgerConditions conditions,
            LedgerCounts counts) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.clock = clock;
        this.conditions = conditions;
        this.counts = counts;
    }

    List<Issue> page(LedgerQuery query, int offset, int size) {
        List<LedgerPath> paths = LedgerPaths.of(query);
        entityManager.flush();
        List<Alike> alike = counts.of(query.programme(), query.onlyUnits());
        if (LedgerCounts.count(alike, mayBeFound(query)) == 0) {
            return List.of();
        }
        Conditions asked = conditions.of(query);
        return loaded(jdbc.sql(statement(narrowed(query, paths, alike, asked), query, asked))
                .params(asked.values())
                .params(limits(offset, size))
                .query((row, index) -> row.getLong("id"))
                .list());
    }

    /** How many are found; where nothing but words or a focus needs the rows, the kept numbers tell. */
    LedgerTotal count(LedgerQuery query, int atMost) {
        if (query.focus() == null && !LedgerConditions.asksForText(query)) {
            return LedgerTotal.of(
                    LedgerCounts.count(counts.of(query.programme(), query.onlyUnits()), mayBeFound(query)));
        }
        entityManager.flush();
        Conditions asked = conditions.of(query);
        List<LedgerPath> paths = LedgerPaths.of(query);
        String table = paths.size() == 1 ? paths.get(0).table() : "issue i";
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
            asked.add("i.id in (:few)", "few", ofUnits(query.programme(), units));
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
        return Map.of("size", size, "offset", offset, "until", offset + size, "today", clock.today());
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

    private List<Issue> loaded(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Issue> byId = entityManager
                .createQuery("select i from Issue i where i.id in :ids", Issue.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Issue::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}

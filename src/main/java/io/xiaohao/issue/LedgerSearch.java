package io.xiaohao.issue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds issues in the ledger. Conditions are put together from fixed texts; every value is a parameter. */
@Component
class LedgerSearch {

    private static final String OF_UNITS = "(i.leadUnit in :%1$s or i.handlingUnit in :%1$s"
            + " or exists (select 1 from i.responsibleUnits r where r in :%1$s))";

    private final EntityManager entityManager;
    private final IssueClock clock;
    private final LedgerFoci foci;

    LedgerSearch(EntityManager entityManager, IssueClock clock, LedgerFoci foci) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.foci = foci;
    }

    List<Issue> page(LedgerQuery query, int offset, int size) {
        Conditions conditions = conditions(query);
        return conditions
                .apply(entityManager.createQuery(
                        "select i from Issue i where " + conditions.text() + " order by " + query.order(), Issue.class))
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(LedgerQuery query) {
        Conditions conditions = conditions(query);
        return conditions
                .apply(entityManager.createQuery("select count(i) from Issue i where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    /** As {@link #count(LedgerQuery)}, but counts no further than asked: a page need not know every one of a million. */
    long count(LedgerQuery query, int atMost) {
        Conditions conditions = conditions(query);
        return conditions
                .apply(entityManager.createQuery("select i.id from Issue i where " + conditions.text(), Long.class))
                .setMaxResults(atMost)
                .getResultList()
                .size();
    }

    private Conditions conditions(LedgerQuery query) {
        Conditions conditions = new Conditions();
        conditions.add("i.programme = :programme", "programme", query.programme());
        if (!query.statuses().isEmpty()) {
            conditions.add("i.status in :statuses", "statuses", query.statuses());
        }
        if (!query.areas().isEmpty()) {
            conditions.add("i.finding.areaCode in :areas", "areas", query.areas());
        }
        if (query.unit() != null) {
            conditions.add(OF_UNITS.formatted("units"), "units", List.of(query.unit()));
        }
        if (query.onlyUnits() != null) {
            conditions.add(OF_UNITS.formatted("onlyUnits"), "onlyUnits", query.onlyUnits());
        }
        if (query.list() != null) {
            conditions.add("i.finding.list = :list", "list", query.list());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add(
                    "(lower(i.number) like :text escape '!' or lower(i.finding.description) like :text escape '!'"
                            + " or lower(i.finding.place) like :text escape '!'"
                            + " or lower(i.finding.category) like :text escape '!')",
                    "text",
                    "%" + literal(query.text()) + "%");
        }
        if (query.light() != null) {
            addLight(conditions, query.light());
        }
        if (query.focus() != null) {
            LedgerFoci.Condition focus = foci.condition(query.programme(), query.focus());
            conditions.texts.add("(" + focus.text() + ")");
            conditions.parameters.putAll(focus.values());
        }
        return conditions;
    }

    private void addLight(Conditions conditions, Light light) {
        if (light == Light.NONE) {
            conditions.add(
                    "(i.deadline.day is null or i.status not in :lit)",
                    "lit",
                    List.of(IssueStatus.RECTIFYING, IssueStatus.SUBMITTED, IssueStatus.APPROVING));
            return;
        }
        LocalDateTime now = clock.now();
        conditions.add(
                "((i.status = :running and " + between(light, ":now") + ") or (i.status in :frozen and "
                        + between(light, "i.submittedAt") + "))",
                "now",
                now);
        conditions.parameters.put("running", IssueStatus.RECTIFYING);
        conditions.parameters.put("frozen", List.of(IssueStatus.SUBMITTED, IssueStatus.APPROVING));
    }

    /** The light rule of {@link Deadline#lightAt} as a condition on the moment. */
    private static String between(Light light, String moment) {
        return switch (light) {
            case GREEN -> "i.deadline.remindAt > " + moment + " and i.deadline.overdueAt > " + moment;
            case YELLOW -> "i.deadline.remindAt <= " + moment + " and i.deadline.overdueAt > " + moment;
            case RED -> "i.deadline.overdueAt <= " + moment;
            case SERIOUS -> "i.deadline.seriousAt <= " + moment;
            case NONE -> throw new IllegalArgumentException("no moment for " + light);
        };
    }

    private static String literal(String text) {
        return text.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void add(String text, String parameter, Object value) {
            texts.add(text);
            parameters.put(parameter, value);
        }

        String text() {
            return String.join(" and ", texts);
        }

        <T> TypedQuery<T> apply(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}

package io.xiaohao.consequence;

import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** The register: every consequence there ever was. */
@Repository
class Consequences {

    private static final String OLDEST_FIRST = " order by c.proposedAt, c.id";

    private final EntityManager entityManager;

    Consequences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Consequence consequence) {
        entityManager.persist(consequence);
    }

    /** The consequence of that number; refused as not found where the programme has none. */
    Consequence consequence(String programme, long id) {
        Consequence found = entityManager.find(Consequence.class, id);
        if (found == null || !found.programme().equals(programme)) {
            throw Refusal.notFound("结果运用台账中没有第%d号事项。".formatted(id));
        }
        return found;
    }

    /** What was proposed for an object by results. */
    List<Consequence> ofResults(String programme, String object) {
        return list(
                "c.programme = :programme and c.origin = :origin and c.basis.objectName = :object",
                Map.of("programme", programme, "origin", ConsequenceOrigin.RESULT, "object", object));
    }

    /** What is confirmed together. */
    List<Consequence> inConfirmation(String confirmation) {
        return list("c.confirmationCase = :confirmation", Map.of("confirmation", confirmation));
    }

    /** What is decided together. */
    List<Consequence> inDecision(String decision) {
        return list("c.decisionCase = :decision", Map.of("decision", decision));
    }

    /** What about a matter was handed to an office, the first letter's first. */
    List<Consequence> handedOver(String programme, String matter, String office) {
        return entityManager
                .createQuery(
                        "select c from Consequence c where c.programme = :programme and c.basis.matter = :matter"
                                + " and c.basis.office = :office and c.decisionCase is not null"
                                + " order by c.confirmedAt, c.id",
                        Consequence.class)
                .setParameter("programme", programme)
                .setParameter("matter", matter)
                .setParameter("office", office)
                .getResultList();
    }

    /** What waits for its confirmation under a business key. */
    List<Consequence> awaitingConfirmation(String programme, String matter) {
        return list(
                "c.programme = :programme and c.basis.matter = :matter and c.state = :state"
                        + " and c.confirmationCase is not null",
                Map.of("programme", programme, "matter", matter, "state", ConsequenceState.PROPOSED));
    }

    /** What of a kind a year has already, whatever became of it. */
    List<Consequence> ofKind(String programme, String kind, String period) {
        return list(
                "c.programme = :programme and c.basis.kind = :kind and c.basis.period = :period",
                Map.of("programme", programme, "kind", kind, "period", period));
    }

    /** One page of what is asked for, newest first. */
    List<Consequence> page(RegisterQuery query, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<Consequence> asked = entityManager.createQuery(
                "select c from Consequence c where " + where(query, values) + " order by c.proposedAt desc, c.id desc",
                Consequence.class);
        values.forEach(asked::setParameter);
        return asked.setFirstResult(page * size).setMaxResults(size).getResultList();
    }

    long count(RegisterQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<Long> asked = entityManager.createQuery(
                "select count(c) from Consequence c where " + where(query, values), Long.class);
        values.forEach(asked::setParameter);
        return asked.getSingleResult();
    }

    private List<Consequence> list(String condition, Map<String, Object> values) {
        TypedQuery<Consequence> asked = entityManager.createQuery(
                "select c from Consequence c where " + condition + OLDEST_FIRST, Consequence.class);
        values.forEach(asked::setParameter);
        return asked.getResultList();
    }

    private static String where(RegisterQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("c.programme = :programme"));
        values.put("programme", query.programme());
        equal(conditions, values, "c.basis.objectName", "object", query.object());
        equal(conditions, values, "c.basis.kind", "kind", query.kind());
        equal(conditions, values, "c.state", "state", query.state());
        if (query.year() != null) {
            conditions.add("(c.basis.period = :year or c.basis.period like :within)");
            values.put("year", query.year());
            values.put("within", query.year() + "-%");
        }
        if (query.onlyUnits() != null) {
            conditions.add("c.basis.unitCode in :units");
            values.put("units", query.onlyUnits());
        }
        return String.join(" and ", conditions);
    }

    private static void equal(
            List<String> conditions, Map<String, Object> values, String path, String name, Object value) {
        if (value != null) {
            conditions.add(path + " = :" + name);
            values.put(name, value);
        }
    }
}

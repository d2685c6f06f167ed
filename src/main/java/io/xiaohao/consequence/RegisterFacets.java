package io.xiaohao.consequence;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from in a register, of what the caller sees. */
@Service
@Transactional(readOnly = true)
public class RegisterFacets {

    private final EntityManager entityManager;

    RegisterFacets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The objects that have entries. */
    public List<String> objects(RegisterQuery query) {
        return texts("c.basis.objectName", query);
    }

    /** The years of which there are entries, the latest first. */
    public List<String> years(RegisterQuery query) {
        return texts("substring(c.basis.period, 1, 4)", query).stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** The kinds of which there are entries: code and label. */
    public Map<String, String> kinds(RegisterQuery query) {
        Map<String, String> kinds = new LinkedHashMap<>();
        if (query.seesNothing()) {
            return kinds;
        }
        for (Object[] row :
                asked("select distinct c.basis.kind, c.basis.label", "c.basis.kind", query, Object[].class)) {
            kinds.putIfAbsent((String) row[0], (String) row[1]);
        }
        return kinds;
    }

    private List<String> texts(String path, RegisterQuery query) {
        return query.seesNothing() ? List.of() : asked("select distinct " + path, path, query, String.class);
    }

    private <T> List<T> asked(String selection, String order, RegisterQuery query, Class<T> type) {
        Set<String> units = query.onlyUnits();
        var asked = entityManager
                .createQuery(
                        selection + " from Consequence c where c.programme = :programme"
                                + (units == null ? "" : " and c.basis.unitCode in :units") + " order by " + order,
                        type)
                .setParameter("programme", query.programme());
        return (units == null ? asked : asked.setParameter("units", units)).getResultList();
    }
}

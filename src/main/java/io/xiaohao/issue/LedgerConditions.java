package io.xiaohao.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a question asks of a row {@code i} of the ledger. Put together from fixed texts; every value is a parameter. */
@Component
class LedgerConditions {

    private static final String OF_UNITS = "(i.lead_unit in (:%1$s) or i.handling_unit in (:%1$s) or exists"
            + " (select 1 from issue_responsible_unit r where r.issue_id = i.id and r.unit_code in (:%1$s)))";

    /** A plain comparison for each row: no planner begins with the texts instead. */
    private static final String HAS_WORDS =
            "(select t.content from issue_text t where t.issue_id = i.id) like :words escape '!'";

    private final IssueClock clock;
    private final LedgerFoci foci;

    LedgerConditions(IssueClock clock, LedgerFoci foci) {
        this.clock = clock;
        this.foci = foci;
    }

    /** With its words, which each row met on the way is searched for. */
    Conditions of(LedgerQuery query) {
        Conditions conditions = withoutWords(query);
        return asksForText(query) ? conditions.add(HAS_WORDS, "words", TextSearch.pattern(query.text())) : conditions;
    }

    /** All but its words. */
    Conditions withoutWords(LedgerQuery query) {
        Conditions conditions = new Conditions();
        conditions.add("i.programme = :programme", "programme", query.programme());
        if (!query.statuses().isEmpty()) {
            conditions.add(
                    "i.status in (:statuses)",
                    "statuses",
                    query.statuses().stream().map(Enum::name).toList());
        }
        addAreas(conditions, query.areas());
        if (query.unit() != null) {
            conditions.add(OF_UNITS.formatted("units"), "units", List.of(query.unit()));
        }
        if (query.onlyUnits() != null) {
            conditions.add(OF_UNITS.formatted("onlyUnits"), "onlyUnits", query.onlyUnits());
        }
        if (query.list() != null) {
            conditions.add("i.list_name = :list", "list", query.list());
        }
        if (query.light() != null) {
            addLight(conditions, query.light());
        }
        if (query.focus() != null) {
            LedgerFoci.Condition focus = foci.condition(query.programme(), query.focus());
            conditions.texts.add(focus.text());
            conditions.values.putAll(focus.values());
        }
        return conditions;
    }

    static boolean asksForText(LedgerQuery query) {
        return query.text() != null && !query.text().isBlank();
    }

    /** One area as an equation, so that its index is in order. */
    private static void addAreas(Conditions conditions, Set<String> areas) {
        if (areas.size() == 1) {
            conditions.add("i.area_code = :areas", "areas", areas.iterator().next());
        } else if (!areas.isEmpty()) {
            conditions.add("i.area_code in (:areas)", "areas", areas);
        }
    }

    /** The rule of {@link CountedAs#lightAt} as a condition. */
    private void addLight(Conditions conditions, Light light) {
        if (light == Light.NONE) {
            conditions.texts.add("i.red_from is null");
            return;
        }
        conditions.add(
                switch (light) {
                    case GREEN -> "i.red_from > :now and i.yellow_from > :now";
                    case YELLOW -> "i.red_from > :now and i.yellow_from <= :now";
                    case RED -> "i.red_from <= :now";
                    case SERIOUS -> "i.red_from <= :now and i.serious_from <= :now";
                    case NONE -> throw new IllegalArgumentException("no moment for " + light);
                },
                "now",
                clock.now());
    }

    /** Texts joined by and, and what their parameters stand for. */
    static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions add(String text, String parameter, Object value) {
            texts.add(text);
            values.put(parameter, value);
            return this;
        }

        String text() {
            return String.join(" and ", texts);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}

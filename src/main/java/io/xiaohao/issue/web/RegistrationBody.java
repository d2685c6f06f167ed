package io.xiaohao.issue.web;

import io.xiaohao.refusal.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A finding as it comes in JSON: every value is read as text, a list of units or uploads may be an array. */
final class RegistrationBody {

    private static final Set<String> FIELDS = Set.of(
            "number",
            "area",
            "category",
            "kind",
            "severity",
            "description",
            "list",
            "place",
            "source",
            "originalNumber",
            "discoveredOn",
            "leadUnit",
            "responsibleUnits",
            "requirement",
            "deadline",
            "evidenceIds",
            "latitude",
            "longitude",
            "accuracy");
    private static final Set<String> LISTS = Set.of("responsibleUnits", "evidenceIds");

    private RegistrationBody() {}

    static Map<String, String> values(Map<String, Object> body) {
        Map<String, String> values = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                throw Refusal.malformed(name, "不认识的字段“%s”。".formatted(name));
            }
            if (value != null) {
                values.put(name, text(name, value));
            }
        });
        return values;
    }

    private static String text(String name, Object value) {
        if (value instanceof Collection<?> items && LISTS.contains(name)) {
            return items.stream().map(String::valueOf).collect(Collectors.joining("、"));
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            throw Refusal.malformed(name, "“%s”应为文字。".formatted(name));
        }
        return value.toString();
    }
}

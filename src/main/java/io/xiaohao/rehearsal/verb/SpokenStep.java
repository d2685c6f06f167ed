package io.xiaohao.rehearsal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.scenario.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step whose values may stand beside its verb, in {@code with}, or behind the verb: {@code {appeal: {points: 85}, object:
 * 花园村, period: 2015-03}} says the same as {@code {appeal: {object: 花园村, period: 2015-03, points: 85}}}.
 *
 * @param values every value by its name
 */
record SpokenStep(Map<String, String> values) {

    static SpokenStep of(Step step) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode content = step.content();
        if (content.isObject()) {
            content.properties().forEach(field -> values.put(field.getKey(), text(field.getValue())));
        } else if (content.isTextual() && !content.asText().isBlank()) {
            values.put("reason", content.asText());
        }
        values.putAll(step.with());
        put(values, "object", step.about().object());
        put(values, "period", step.about().period());
        return new SpokenStep(values);
    }

    /** The value under the first of the names that has one, or null. */
    String value(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** The value; refused where there is none. */
    String required(String verb, String expected, String... names) {
        String value = value(names);
        if (value == null) {
            throw Refusal.malformed(names[0], "%s要写明“%s”（%s）。".formatted(verb, names[0], expected));
        }
        return value;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}

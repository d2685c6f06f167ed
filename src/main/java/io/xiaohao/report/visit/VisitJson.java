package io.xiaohao.report.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Lists that a form or a program gives as JSON. */
final class VisitJson {

    private static final JsonMapper JSON = new JsonMapper();

    private VisitJson() {}

    /** The objects of a list; refused where it is none. */
    static List<JsonNode> list(String field, String label, String text) {
        JsonNode list = parse(field, label, text);
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entry -> {
            if (!entry.isObject()) {
                throw unreadable(field, label);
            }
            entries.add(entry);
        });
        return entries;
    }

    /** The texts of a list; refused where it is none. */
    static List<String> texts(String field, String label, String text) {
        List<String> texts = new ArrayList<>();
        parse(field, label, text).forEach(entry -> {
            if (!entry.isTextual()) {
                throw unreadable(field, label);
            }
            texts.add(entry.asText().strip());
        });
        return texts;
    }

    private static JsonNode parse(String field, String label, String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (list.isArray()) {
                return list;
            }
        } catch (JsonProcessingException notJson) {
            throw unreadable(field, label);
        }
        throw unreadable(field, label);
    }

    private static Refusal unreadable(String field, String label) {
        return Refusal.malformed(field, "“%s”不是有效的 JSON 列表。".formatted(label));
    }
}

package io.xiaohao.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Ids as a form or a program gives them: separated by 、 comma, semicolon or white space, or a JSON array. */
final class EvidenceIdList {

    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;\\s\\u3000]+");
    private static final JsonMapper JSON = new JsonMapper();

    private EvidenceIdList() {}

    /** The ids in their order without doubles; none where the text is null or blank. */
    static List<String> read(String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        String text = ids.strip();
        List<String> read = text.startsWith("[")
                ? array(text)
                : Arrays.stream(SEPARATORS.split(text)).toList();
        LinkedHashSet<String> distinct = new LinkedHashSet<>(read);
        distinct.removeIf(String::isBlank);
        return List.copyOf(distinct);
    }

    private static List<String> array(String text) {
        try {
            return Arrays.stream(JSON.readValue(text, String[].class))
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .toList();
        } catch (JsonProcessingException malformed) {
            throw Refusal.malformed("evidenceIds", "佐证材料编号应以“、”分隔，或是由编号组成的 JSON 数组。");
        }
    }
}

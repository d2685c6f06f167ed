package io.xiaohao.programme;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.organization.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * programme.yaml as read: keys by their path ({@code period.from}), where they stand, and where their values come from.
 * A value may be written plainly, which means that the document says so, or as {@code {value: …, origin: …}}.
 */
final class MainFile {

    private static final String VALUE = "value";
    private static final String ORIGIN = "origin";

    private final JsonNode root;
    private final Map<String, Integer> lines;

    MainFile(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = Map.copyOf(lines);
    }

    JsonNode root() {
        return root;
    }

    /** The line on which the key stands, else the nearest key around it, else the first. */
    int line(String path) {
        if (lines.containsKey(path)) {
            return lines.get(path);
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? 1 : line(path.substring(0, dot));
    }

    PackFault fault(String path, String message) {
        return new PackFault(PackSource.MAIN_FILE, line(path), path, message);
    }

    /** The value under the key, without what says where it comes from; a missing node where there is none. */
    JsonNode value(String path) {
        JsonNode node = raw(path);
        return node.isObject() && node.has(VALUE) ? node.path(VALUE) : node;
    }

    Optional<String> text(String path) {
        JsonNode value = value(path);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The texts of a sequence, or of one value separated by 、. */
    List<String> texts(String path) {
        JsonNode value = value(path);
        if (!value.isArray()) {
            return text(path).map(Names::split).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText().strip()));
        return texts;
    }

    Optional<LocalDate> date(String path) {
        return text(path).flatMap(Cells::date);
    }

    Optional<Boolean> flag(String path) {
        return text(path).flatMap(text -> switch (text) {
            case "true", "是" -> Optional.of(true);
            case "false", "否" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    Optional<Integer> number(String path) {
        return text(path).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** What the pack says of the origin, if anything. */
    Optional<String> originWords(String path) {
        JsonNode words = raw(path).path(ORIGIN);
        return words.isTextual() ? Optional.of(words.asText()) : Optional.empty();
    }

    Origin origin(String path) {
        return originWords(path).flatMap(Origin::named).orElse(Origin.DOCUMENT);
    }

    private JsonNode raw(String path) {
        return root.at("/" + path.replace('.', '/'));
    }
}

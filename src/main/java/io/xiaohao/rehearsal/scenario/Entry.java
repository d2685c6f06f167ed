package io.xiaohao.rehearsal.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One map of the file. Its keys are taken one by one; in the end those that nobody asked for are faults. */
final class Entry {

    private final MappingNode mapping;
    private final String what;
    private final List<ScenarioFault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    Entry(MappingNode mapping, String what, List<ScenarioFault> faults) {
        this.mapping = mapping;
        this.what = what;
        this.faults = faults;
        mapping.getValue().forEach(this::keep);
    }

    private void keep(NodeTuple tuple) {
        int line = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            fault(line, "%s的键应是一个词。".formatted(what));
            return;
        }
        if (values.containsKey(key.getValue())) {
            fault(line, "%s的键“%s”重复了（第一次在第%d行）。".formatted(what, key.getValue(), lines.get(key.getValue())));
            return;
        }
        lines.put(key.getValue(), line);
        if (!isNothing(tuple.getValueNode())) {
            values.put(key.getValue(), tuple.getValueNode());
        }
    }

    /** The line the map begins on. */
    int line() {
        return lineOf(mapping);
    }

    /** The line of a key, or the map's where it is missing. */
    int line(String key) {
        return lines.getOrDefault(key, line());
    }

    /** The keys as they stand in the file. */
    Set<String> keys() {
        return lines.keySet();
    }

    /** A key's value as it stands. */
    Optional<Node> node(String key) {
        taken.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** A key's text; a fault where it is a list or a map. */
    Optional<String> text(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            fault(line(key), "“%s”应是一段文字，不是列表或键值。".formatted(key));
        }
        return node.filter(ScalarNode.class::isInstance).map(scalar -> ((ScalarNode) scalar).getValue());
    }

    /** A key's text; a fault where it is missing or blank. */
    Optional<String> required(String key, String meaning) {
        boolean missing = !values.containsKey(key);
        Optional<String> text = text(key).filter(value -> !value.isBlank());
        if (missing || (text.isEmpty() && values.get(key) instanceof ScalarNode)) {
            fault(line(key), "%s缺少“%s”（%s）。".formatted(what, key, meaning));
        }
        return text;
    }

    /** A key's day; a fault where it is none. */
    Optional<LocalDate> day(String key) {
        Optional<String> text = text(key);
        Optional<LocalDate> day = text.flatMap(Times::day);
        if (text.isPresent() && day.isEmpty()) {
            fault(line(key), "“%s”的“%s”不是有效日期，应如2021-06-01。".formatted(key, text.get()));
        }
        return day;
    }

    /** The instant that a key's text tells; a fault where it is none. */
    Optional<LocalDateTime> instant(String key, String text) {
        Optional<LocalDateTime> instant = Times.instant(text);
        if (instant.isEmpty()) {
            fault(line(key), "“%s”的“%s”不是有效时刻，应如2021-06-01T10:00或2021-06-01。".formatted(key, text));
        }
        return instant;
    }

    /** Whether a key says true; false where it is missing, a fault where it says neither. */
    boolean yes(String key) {
        String text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            fault(line(key), "“%s”的“%s”应是true或false。".formatted(key, text));
        }
        return text.equals("true");
    }

    /** A key's maps; a fault where it is no list, or an item no map. */
    List<Entry> entries(String key, String itemName) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            fault(line(key), "“%s”应是列表，每项以“- ”开头。".formatted(key));
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> entry(item, itemName))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> entry(Node item, String itemName) {
        if (item instanceof MappingNode map) {
            return Optional.of(new Entry(map, itemName, faults));
        }
        fault(lineOf(item), "%s应写成“{键: 值, …}”。".formatted(itemName));
        return Optional.empty();
    }

    /** A fault for every key that was not taken. */
    void refuseOthers(String known) {
        lines.forEach((key, line) -> {
            if (!taken.contains(key)) {
                fault(line, "%s不认识键“%s”，可用：%s。".formatted(what, key, known));
            }
        });
    }

    /** Where faults are gathered. */
    List<ScenarioFault> faults() {
        return faults;
    }

    void fault(int line, String message) {
        faults.add(new ScenarioFault(line, message));
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** JSON's null, and a key with nothing behind it, are as if the key were not there. */
    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"));
    }
}

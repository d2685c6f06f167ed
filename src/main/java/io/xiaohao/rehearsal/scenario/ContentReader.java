package io.xiaohao.rehearsal.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads what stands behind a step's verb: for {@code register} a map of texts, for {@code complete} a task's key, for
 * {@code import} a path, for {@code calendar} a path or a list of days, for the others whatever they take.
 */
final class ContentReader {

    private static final List<String> REGISTRATION = List.of(
            "number",
            "area",
            "category",
            "kind",
            "severity",
            "description",
            "list",
            "place",
            "discoveredOn",
            "leadUnit",
            "responsibleUnits",
            "deadline");
    private static final List<String> REGISTRATION_DAYS = List.of("discoveredOn", "deadline");
    private static final List<String> KINDS = List.of("IMMEDIATE", "LIMITED", "PROJECT", "立行立改", "限期整改", "工程类");
    private static final List<String> SEVERITIES = List.of("GENERAL", "SERIOUS", "GRAVE", "一般", "较重", "严重");
    private static final Map<String, String> DAY_KINDS =
            Map.of("HOLIDAY", "HOLIDAY", "WORKDAY", "WORKDAY", "休", "HOLIDAY", "班", "WORKDAY");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Entry step;
    private final Verb verb;
    private final List<ScenarioFault> faults;

    ContentReader(Entry step, Verb verb) {
        this.step = step;
        this.verb = verb;
        this.faults = step.faults();
    }

    /** The content, or null where it is missing or of the wrong shape, which is a fault then. */
    JsonNode content() {
        Optional<Node> node = step.node(verb.key());
        if (node.isEmpty()) {
            step.fault(step.line(verb.key()), "“%s”后面没有内容。".formatted(verb.key()));
            return null;
        }
        return switch (verb) {
            case REGISTER -> registration(node.get());
            case COMPLETE -> task(node.get());
            case IMPORT -> file(node.get());
            case CALENDAR -> calendar(node.get());
            case APPEAL, ADJUST, ESCALATE -> NodeAsJson.convert(node.get(), faults);
        };
    }

    private JsonNode registration(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return wrongShape("{number: …, area: …, …}");
        }
        Entry registration = new Entry(mapping, verb.key(), faults);
        ObjectNode content = JSON.objectNode();
        for (String key : REGISTRATION) {
            registrationValue(registration, key).ifPresent(text -> content.put(key, text));
        }
        REGISTRATION_DAYS.forEach(registration::day);
        oneOf(registration, "kind", KINDS);
        oneOf(registration, "severity", SEVERITIES);
        registration.refuseOthers(String.join("、", REGISTRATION));
        return content;
    }

    /** A text; several responsible units may also be a list. */
    private static Optional<String> registrationValue(Entry registration, String key) {
        Optional<Node> node = registration.node(key);
        if (key.equals("responsibleUnits") && node.isPresent() && node.get() instanceof SequenceNode units) {
            return Optional.of(units.getValue().stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(unit -> ((ScalarNode) unit).getValue())
                    .collect(Collectors.joining("、")));
        }
        return registration.text(key);
    }

    private static void oneOf(Entry registration, String key, List<String> known) {
        registration
                .text(key)
                .filter(text -> !known.contains(text))
                .ifPresent(text -> registration.fault(
                        registration.line(key), "“%s”的“%s”不存在，可用：%s。".formatted(key, text, String.join("、", known))));
    }

    private JsonNode task(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongShape("任务的键，如rectify-issue");
        }
        TaskKeys.check(scalar.getValue(), Entry.lineOf(node), faults);
        return JSON.textNode(scalar.getValue());
    }

    private JsonNode file(Node node) {
        if (node instanceof ScalarNode scalar) {
            return JSON.textNode(scalar.getValue());
        }
        if (node instanceof MappingNode mapping) {
            Entry entry = new Entry(mapping, verb.key(), faults);
            String path = entry.required("file", "文件路径").orElse("");
            entry.refuseOthers("file");
            return JSON.textNode(path);
        }
        return wrongShape("文件路径");
    }

    private JsonNode calendar(Node node) {
        if (node instanceof ScalarNode) {
            return file(node);
        }
        if (node instanceof SequenceNode sequence) {
            return days(sequence);
        }
        Entry entry = new Entry((MappingNode) node, verb.key(), faults);
        if (entry.keys().contains("file")) {
            return file(node);
        }
        if (!entry.keys().contains("days")) {
            return JSON.arrayNode().add(day(entry));
        }
        Optional<Node> days = entry.node("days");
        entry.refuseOthers("file、days，或者 date、kind、name");
        return days.orElse(null) instanceof SequenceNode sequence
                ? days(sequence)
                : wrongShape("{days: [{date: …, kind: …}]}");
    }

    private ArrayNode days(SequenceNode sequence) {
        ArrayNode days = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                days.add(day(new Entry(mapping, verb.key(), faults)));
            } else {
                step.fault(Entry.lineOf(item), "calendar的每一天应写成“{date: 2021-06-01, kind: HOLIDAY, name: …}”。");
            }
        }
        return days;
    }

    private ObjectNode day(Entry entry) {
        ObjectNode day = JSON.objectNode();
        entry.required("date", "日期")
                .flatMap(text -> entry.day("date"))
                .ifPresent(date -> day.put("date", date.toString()));
        Optional<String> kind = entry.required("kind", "HOLIDAY 或 WORKDAY");
        kind.map(DAY_KINDS::get).ifPresent(known -> day.put("kind", known));
        kind.filter(text -> !DAY_KINDS.containsKey(text))
                .ifPresent(text ->
                        entry.fault(entry.line("kind"), "“kind”的“%s”不存在，可用：HOLIDAY（休）、WORKDAY（班）。".formatted(text)));
        day.put("name", entry.text("name").orElse("日历调整"));
        entry.refuseOthers("date、kind、name");
        return day;
    }

    private JsonNode wrongShape(String expected) {
        step.fault(step.line(verb.key()), "“%s”后面应是%s。".formatted(verb.key(), expected));
        return null;
    }
}

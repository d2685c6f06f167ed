package io.xiaohao.rehearsal.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the steps. */
final class StepReader {

    private static final String KEYS = "at、as、issue、object、unit、period、with，以及动作 " + Verb.all();

    private final List<ScenarioFault> faults;

    StepReader(List<ScenarioFault> faults) {
        this.faults = faults;
    }

    Optional<Step> step(Entry entry) {
        int before = faults.size();
        Optional<LocalDateTime> at = entry.required("at", "时刻").flatMap(text -> entry.instant("at", text));
        Optional<String> account = entry.text("as");
        Optional<Verb> verb = verb(entry);
        JsonNode content =
                verb.map(found -> new ContentReader(entry, found).content()).orElse(null);
        About about = verb.filter(Verb::isAboutSomething)
                .map(found -> SubjectReader.about(entry))
                .orElse(About.NOTHING);
        Map<String, String> with =
                verb.filter(Verb::isAboutSomething).map(found -> with(entry)).orElse(Map.of());
        verb.filter(found -> found == Verb.COMPLETE && content != null)
                .ifPresent(found -> checkCompletion(entry, content.asText(), about));
        refuseOthers(entry, verb);
        if (faults.size() > before || at.isEmpty() || verb.isEmpty() || content == null) {
            return Optional.empty();
        }
        return Optional.of(new Step(entry.line(), at.get(), verb.get(), content, about, with, account.orElse(null)));
    }

    private static Optional<Verb> verb(Entry entry) {
        List<Verb> verbs =
                entry.keys().stream().map(Verb::of).flatMap(Optional::stream).toList();
        if (verbs.isEmpty()) {
            entry.fault(entry.line(), "步骤没有动作，应有 %s 之一。".formatted(Verb.all()));
        }
        if (verbs.size() > 1) {
            entry.keys().forEach(entry::node);
            String second = verbs.get(1).key();
            entry.fault(
                    entry.line(second),
                    "一个步骤只能有一个动作，这里同时有“%s”和“%s”。".formatted(verbs.get(0).key(), second));
        }
        return verbs.stream().findFirst();
    }

    private static void refuseOthers(Entry entry, Optional<Verb> verb) {
        if (verb.isEmpty()) {
            List.of("issue", "object", "unit", "period", "with").forEach(entry::node);
        }
        boolean bare = verb.isPresent() && !verb.get().isAboutSomething();
        entry.refuseOthers(bare ? "at、as、" + verb.get().key() : KEYS);
    }

    private static void checkCompletion(Entry entry, String task, About about) {
        if (about.tells(task)) {
            return;
        }
        if (about.object() != null) {
            entry.fault(entry.line(), "complete写了“object”或“unit”，还要写“period”，如2021-W23、2021-06、2022-Q1。");
        } else {
            entry.fault(entry.line(), "complete要写明“issue”，或者“object”（“unit”）和“period”。");
        }
    }

    private Map<String, String> with(Entry entry) {
        Optional<Node> node = entry.node("with");
        if (node.isEmpty()) {
            return Map.of();
        }
        if (!(node.get() instanceof MappingNode mapping)) {
            entry.fault(entry.line("with"), "“with”应写成“{变量: 值, …}”。");
            return Map.of();
        }
        Entry answers = new Entry(mapping, "with", faults);
        Map<String, String> with = new LinkedHashMap<>();
        answers.keys().forEach(key -> answers.node(key).ifPresent(value -> {
            JsonNode json = NodeAsJson.convert(value, faults);
            with.put(key, json.isTextual() ? json.asText() : json.toString());
        }));
        return with;
    }
}

package io.xiaohao.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The section {@code escalation} of a pack; {@link EscalationRules} reads it. */
public class EscalationSection implements PackSection {

    private static final Set<String> NUMBERS = Set.of("decision-days", "commander-days", "measure-days");
    private static final Set<String> GROUP_LISTS = Set.of("interviewers", "secretaries");
    private static final Set<String> OTHERS = Set.of("headquarters-decides", "interviewees", "organs", "causes");
    private static final Set<String> CAUSE_KEYS = Set.of("group", "interviewers", "interviewees", "origin", "rule");
    private static final List<String> GROUPS =
            List.of("discipline", "organization", "supervision", "headquarters", "leaders");
    private static final List<String> ORGANS = List.of("headquarters", "discipline", "organization");
    private static final int MOST_DAYS = 60;

    @Override
    public String key() {
        return EscalationRules.KEY;
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        List<PackFault> faults = new ArrayList<>();
        if (section.isMissingNode()) {
            return faults;
        }
        if (!section.isObject()) {
            return List.of(pack.fault(key(), "“escalation”下面应分行写各项，见 docs/programme-pack.md。"));
        }
        section.properties().forEach(entry -> entry(entry.getKey(), entry.getValue(), pack, faults));
        order(section, pack, faults);
        return faults;
    }

    private void entry(String key, JsonNode node, PackContents pack, List<PackFault> faults) {
        String path = key() + "." + key;
        origin(node, path, pack, faults);
        if (NUMBERS.contains(key)) {
            number(node, path, pack, faults);
        } else if (GROUP_LISTS.contains(key)) {
            groups(path, EscalationRules.texts(wrap(key, node), key, List.of()), pack, faults);
        } else if (key.equals("headquarters-decides")) {
            measures(path, EscalationRules.texts(wrap(key, node), key, List.of()), pack, faults);
        } else if (key.equals("organs")) {
            organs(node, path, pack, faults);
        } else if (key.equals("causes")) {
            causes(node, path, pack, faults);
        } else if (!OTHERS.contains(key)) {
            faults.add(pack.fault(
                    path,
                    "“escalation”下面没有键“%s”；可用：decision-days、commander-days、measure-days、headquarters-decides、"
                                    .formatted(key)
                            + "interviewers、interviewees、secretaries、organs、causes。"));
        }
    }

    private static JsonNode wrap(String key, JsonNode node) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .set(key, node);
    }

    private static void number(JsonNode node, String path, PackContents pack, List<PackFault> faults) {
        String text = EscalationRules.value(node).asText();
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            faults.add(pack.fault(path, "应是1到%d之间的工作日数，现在是“%s”。".formatted(MOST_DAYS, text)));
        }
    }

    private static void groups(String path, List<String> groups, PackContents pack, List<PackFault> faults) {
        if (groups.isEmpty()) {
            faults.add(pack.fault(path, "至少要有一个角色，可用：%s。".formatted(String.join("、", GROUPS))));
        }
        groups.stream()
                .filter(group -> !GROUPS.contains(group))
                .forEach(group ->
                        faults.add(pack.fault(path, "没有角色“%s”，可用：%s。".formatted(group, String.join("、", GROUPS)))));
    }

    private static void measures(String path, List<String> names, PackContents pack, List<PackFault> faults) {
        names.stream()
                .filter(name -> Measure.find(name).isEmpty())
                .forEach(name -> faults.add(pack.fault(path, "没有“%s”这项措施，可用：%s。".formatted(name, Measure.all()))));
    }

    private static void organs(JsonNode node, String path, PackContents pack, List<PackFault> faults) {
        Set<String> units = pack.rows("units.csv").stream()
                .flatMap(row -> Arrays.stream(new String[] {row.cell("单位"), row.cell("编码")}))
                .collect(Collectors.toSet());
        node.properties().forEach(entry -> {
            String inner = path + "." + entry.getKey();
            String unit = EscalationRules.value(entry.getValue()).asText();
            if (!ORGANS.contains(entry.getKey())) {
                faults.add(pack.fault(
                        inner, "“organs”下面没有键“%s”；可用：%s。".formatted(entry.getKey(), String.join("、", ORGANS))));
            } else if (!units.contains(unit)) {
                faults.add(pack.fault(inner, "units.csv 里没有单位“%s”。".formatted(unit)));
            }
        });
    }

    private static void causes(JsonNode node, String path, PackContents pack, List<PackFault> faults) {
        if (!node.isObject()) {
            faults.add(pack.fault(path, "“causes”下面应每行一个事由，例如 LAST_TWO: {origin: 文件规定}。"));
            return;
        }
        node.properties().forEach(entry -> {
            String inner = path + "." + entry.getKey();
            if (Cause.find(entry.getKey()).isEmpty()) {
                faults.add(pack.fault(
                        inner,
                        "没有事由“%s”，可用：%s。"
                                .formatted(
                                        entry.getKey(),
                                        Arrays.stream(Cause.values())
                                                .map(Cause::name)
                                                .collect(Collectors.joining("、")))));
            }
            cause(entry.getValue(), inner, pack, faults);
        });
    }

    private static void cause(JsonNode rule, String path, PackContents pack, List<PackFault> faults) {
        rule.properties().stream()
                .filter(entry -> !CAUSE_KEYS.contains(entry.getKey()))
                .forEach(entry -> faults.add(pack.fault(
                        path + "." + entry.getKey(),
                        "事由下面没有键“%s”；可用：group、interviewers、interviewees、origin、rule。".formatted(entry.getKey()))));
        origin(rule, path, pack, faults);
        if (rule.has("interviewers")) {
            groups(path + ".interviewers", EscalationRules.texts(rule, "interviewers", List.of()), pack, faults);
        }
    }

    private static void origin(JsonNode node, String path, PackContents pack, List<PackFault> faults) {
        JsonNode words = node.path("origin");
        if (words.isTextual() && Origin.named(words.asText()).isEmpty()) {
            faults.add(pack.fault(path, "origin 应是“文件规定”或“系统默认，可调整”，现在是“%s”。".formatted(words.asText())));
        }
    }

    private static void order(JsonNode section, PackContents pack, List<PackFault> faults) {
        int decision = EscalationRules.number(section, "decision-days", 3);
        int commander = EscalationRules.number(section, "commander-days", 10);
        if (commander <= decision) {
            faults.add(pack.fault(
                    "escalation.commander-days", "转指挥长的工作日数（%d）应大于审批时限（%d）。".formatted(commander, decision)));
        }
    }
}

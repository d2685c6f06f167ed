package io.xiaohao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.assessment.AssessmentGroup.Points;
import io.xiaohao.assessment.AssessmentRules.BulletinHead;
import io.xiaohao.assessment.AssessmentRules.RoundRule;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the section {@code assessment} of programme.yaml and its tables; what is wrong is collected with its place. */
final class AssessmentRulesReader {

    static final String KEY = "assessment";

    private static final String HOUSEHOLDS = "households.csv";
    private static final Map<String, AssessmentPeriod.Kind> KINDS = Map.of(
            "month", AssessmentPeriod.Kind.MONTH,
            "quarter", AssessmentPeriod.Kind.QUARTER,
            "half-year", AssessmentPeriod.Kind.HALF_YEAR,
            "year", AssessmentPeriod.Kind.YEAR);
    private static final Set<String> KEYS = Set.of(
            "red-issue-deduction",
            "sheets-per-object",
            "opens-from-day",
            "sheet-working-days",
            "checking-working-days",
            "appeal-working-days",
            "month-share",
            "contribution-share",
            "adjustment-limit",
            "groups",
            "rounds",
            "bulletin");

    private final PackContents pack;
    private final JsonNode section;
    private final List<PackFault> faults = new ArrayList<>();

    private AssessmentRulesReader(PackContents pack) {
        this.pack = pack;
        this.section = pack.section(KEY);
    }

    /**
     * What was read.
     *
     * @param rules the rules; not to be used where there are faults
     * @param faults what is wrong
     */
    record Reading(AssessmentRules rules, List<PackFault> faults) {}

    /** Reads the section; empty where the pack has none. */
    static Optional<Reading> read(PackContents pack) {
        if (pack.section(KEY).isMissingNode()) {
            return Optional.empty();
        }
        AssessmentRulesReader reader = new AssessmentRulesReader(pack);
        AssessmentRules rules = reader.rules();
        return Optional.of(new Reading(rules, List.copyOf(reader.faults)));
    }

    private AssessmentRules rules() {
        section.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                fault(key, "assessment 下没有“%s”这一项，可用：%s。".formatted(key, String.join("、", new TreeSet<>(KEYS))));
            }
        });
        List<AssessmentGroup> groups = groups();
        BigDecimal fullMark = fullMark();
        return new AssessmentRules(
                fullMark,
                decimal("red-issue-deduction", BigDecimal.ZERO, fullMark),
                number("sheets-per-object", 1, 1, 20),
                number("opens-from-day", 20, 1, 28),
                number("sheet-working-days", 15, 1, 60),
                number("checking-working-days", 2, 0, 30),
                number("appeal-working-days", 3, 0, 30),
                number("month-share", 30, 0, 100),
                number("contribution-share", 30, 0, 100),
                decimal("adjustment-limit", BigDecimal.TEN, fullMark),
                groups,
                rounds(groups),
                standards(groups, fullMark),
                households(),
                bulletin());
    }

    private BigDecimal fullMark() {
        String text = value(pack.section("full-mark")).asText();
        return text.matches("\\d{1,6}") ? new BigDecimal(text) : BigDecimal.valueOf(100);
    }

    private List<AssessmentGroup> groups() {
        JsonNode node = section.path("groups");
        if (!node.isArray() || node.isEmpty()) {
            fault(
                    "groups",
                    "要列出考评组，例如 - {code: villages, name: 村（社区）, members: objects, points: sheets, standard: standards.csv}。");
            return List.of();
        }
        Map<String, AssessmentGroup> groups = new LinkedHashMap<>();
        node.forEach(each -> {
            AssessmentGroup group = group(each);
            if (groups.put(group.code(), group) != null) {
                fault("groups", "考评组“%s”写了两次，编码应各不相同。".formatted(group.code()));
            }
        });
        groups.values().forEach(group -> checkReferences(group, groups));
        return List.copyOf(groups.values());
    }

    private AssessmentGroup group(JsonNode node) {
        String code = text(node, "code");
        if (code == null || !code.matches("[a-z][a-z0-9-]{0,39}")) {
            fault("groups", "考评组的 code 应是小写字母、数字和短横线，如 villages，现在是“%s”。".formatted(code));
            code = String.valueOf(code);
        }
        Members members = choice(node, code, "members", Members.values(), Members::key);
        Points points = choice(node, code, "points", Points.values(), Points::key);
        AssessmentGroup group = new AssessmentGroup(
                code,
                Optional.ofNullable(text(node, "name")).orElse(code),
                members,
                texts(node.path("kinds")),
                text(node, "within"),
                text(node, "without"),
                text(node, "category"),
                points,
                text(node, "of"),
                text(node, "standard"));
        checkStandard(group);
        return group;
    }

    private void checkStandard(AssessmentGroup group) {
        boolean scored = group.points() == Points.SHEETS;
        if (scored && group.standard() == null) {
            fault("groups", "考评组“%s”按考评表打分，要写明 standard（考评标准的表）。".formatted(group.code()));
        }
        boolean derived = group.points() != Points.SHEETS || group.members() == Members.LINKED_UNITS;
        if (derived && group.of() == null) {
            fault("groups", "考评组“%s”要写明 of（分数来自哪个考评组）。".formatted(group.code()));
        }
    }

    private void checkReferences(AssessmentGroup group, Map<String, AssessmentGroup> groups) {
        for (String other : Arrays.asList(group.of(), group.within(), group.without())) {
            if (other != null && !groups.containsKey(other)) {
                fault("groups", "考评组“%s”引用了没有列出的考评组“%s”。".formatted(group.code(), other));
            }
        }
        if (group.of() != null && position(group.of(), groups) >= position(group.code(), groups)) {
            fault("groups", "考评组“%s”的分数来自“%s”，“%s”应列在它前面。".formatted(group.code(), group.of(), group.of()));
        }
    }

    private static int position(String code, Map<String, AssessmentGroup> groups) {
        return List.copyOf(groups.keySet()).indexOf(code);
    }

    private List<RoundRule> rounds(List<AssessmentGroup> groups) {
        JsonNode node = section.path("rounds");
        if (!node.isArray() || node.isEmpty()) {
            fault("rounds", "要列出考评周期，例如 - {kind: month, groups: [villages]}。");
            return List.of();
        }
        Set<String> codes = groups.stream().map(AssessmentGroup::code).collect(Collectors.toSet());
        Map<AssessmentPeriod.Kind, RoundRule> rounds = new LinkedHashMap<>();
        node.forEach(each -> {
            AssessmentPeriod.Kind kind = KINDS.get(String.valueOf(text(each, "kind")));
            List<String> ranked = texts(each.path("groups"));
            List<String> drawn = texts(each.path("drawn"));
            if (kind == null) {
                fault("rounds", "kind 应是 month、quarter、half-year、year 之一，现在是“%s”。".formatted(text(each, "kind")));
                return;
            }
            List.of(ranked, drawn).forEach(list -> list.stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> fault("rounds", "考评周期引用了没有列出的考评组“%s”。".formatted(code))));
            boolean graded = kind != AssessmentPeriod.Kind.MONTH
                    && value(each.path("graded")).asBoolean(false);
            if (rounds.put(kind, new RoundRule(kind, ranked, drawn, graded)) != null) {
                fault("rounds", "考评周期“%s”写了两次。".formatted(text(each, "kind")));
            }
        });
        return rounds.values().stream()
                .sorted(Comparator.comparing(RoundRule::kind))
                .toList();
    }

    private Map<String, Standard> standards(List<AssessmentGroup> groups, BigDecimal fullMark) {
        Map<String, Standard> standards = new HashMap<>();
        groups.stream()
                .map(AssessmentGroup::standard)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(file -> standards.put(file, StandardTable.read(pack, file, fullMark, faults)));
        return standards;
    }

    private Map<String, BigDecimal> households() {
        Map<String, String> codes = new HashMap<>();
        pack.rows("areas.csv").forEach(row -> {
            codes.put(row.cell("区域"), row.cell("编码"));
            codes.put(row.cell("编码"), row.cell("编码"));
        });
        Map<String, BigDecimal> households = new HashMap<>();
        pack.rows(HOUSEHOLDS).forEach(row -> {
            String code = codes.get(row.cell("区域"));
            boolean counted = row.cell("户数").matches("[1-9]\\d{0,8}");
            if (code == null) {
                faults.add(row.fault("区域", "areas.csv 里没有区域“%s”。".formatted(row.cell("区域"))));
            } else if (!counted) {
                faults.add(row.fault("户数", "户数应是正整数，现在是“%s”。".formatted(row.cell("户数"))));
            } else {
                households.put(code, new BigDecimal(row.cell("户数")));
            }
        });
        return households;
    }

    private BulletinHead bulletin() {
        JsonNode node = section.path("bulletin");
        return new BulletinHead(
                Optional.ofNullable(text(node, "issuer")).orElse("创建工作指挥部办公室"),
                Optional.ofNullable(text(node, "title")).orElse("创建工作考评通报"),
                Optional.ofNullable(text(node, "series")).orElse("考评通报"));
    }

    private int number(String key, int usual, int least, int most) {
        JsonNode value = value(section.path(key));
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.asText().matches("\\d{1,4}") || value.asInt() < least || value.asInt() > most) {
            fault(key, "应是%d到%d的整数，现在是“%s”。".formatted(least, most, value.asText()));
            return usual;
        }
        return Integer.parseInt(value.asText());
    }

    private BigDecimal decimal(String key, BigDecimal usual, BigDecimal most) {
        JsonNode value = value(section.path(key));
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.asText().matches("\\d{1,5}(\\.\\d{1,2})?") || new BigDecimal(value.asText()).compareTo(most) > 0) {
            fault(key, "应是0到%s的数，最多两位小数，现在是“%s”。".formatted(most.toPlainString(), value.asText()));
            return usual;
        }
        return new BigDecimal(value.asText());
    }

    private <T> T choice(JsonNode node, String group, String key, T[] choices, Function<T, String> name) {
        String given = text(node, key);
        for (T choice : choices) {
            if (name.apply(choice).equals(given)) {
                return choice;
            }
        }
        String expected = Arrays.stream(choices).map(name).collect(Collectors.joining("、"));
        fault("groups", "考评组“%s”的 %s 应是%s之一，现在是“%s”。".formatted(group, key, expected, given));
        return choices[0];
    }

    private void fault(String key, String message) {
        faults.add(pack.fault(KEY + "." + key, message));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = value(node.path(key));
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        value(node).forEach(element -> texts.add(element.asText().strip()));
        return texts;
    }

    private static JsonNode value(JsonNode node) {
        return node.isObject() && node.has("value") ? node.path("value") : node;
    }
}

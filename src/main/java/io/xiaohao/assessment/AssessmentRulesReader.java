package io.xiaohao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.assessment.AssessmentRules.BulletinHead;
import io.xiaohao.assessment.AssessmentRules.RoundRule;
import io.xiaohao.assessment.AssessmentRules.Shares;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the section {@code assessment} of programme.yaml and its tables; what is wrong is collected with its place. */
final class AssessmentRulesReader {

    static final String KEY = "assessment";

    private static final String SPOT_CHECK = "spot-check-share";

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
            "point-share",
            "spot-check-share",
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
        List<AssessmentGroup> groups = GroupsReader.read(pack, faults);
        BigDecimal fullMark = fullMark();
        return new AssessmentRules(
                fullMark,
                decimal("red-issue-deduction", BigDecimal.ZERO, fullMark),
                number("sheets-per-object", 1, 1, 20),
                number("opens-from-day", 20, 1, 28),
                number("sheet-working-days", 15, 1, 60),
                number("checking-working-days", 2, 0, 30),
                number("appeal-working-days", 3, 0, 30),
                new Shares(
                        number("month-share", 30, 0, 100),
                        number("contribution-share", 30, 0, 100),
                        number("point-share", 30, 0, 100),
                        number(SPOT_CHECK, 20, 1, 100),
                        origin(SPOT_CHECK)),
                decimal("adjustment-limit", BigDecimal.TEN, fullMark),
                groups,
                rounds(groups),
                standards(groups, fullMark),
                HouseholdTable.read(pack, faults),
                CheckPointTable.read(pack, groups, faults),
                bulletin());
    }

    private BigDecimal fullMark() {
        String text = value(pack.section("full-mark")).asText();
        return text.matches("\\d{1,6}") ? new BigDecimal(text) : BigDecimal.valueOf(100);
    }

    private List<RoundRule> rounds(List<AssessmentGroup> groups) {
        JsonNode node = section.path("rounds");
        if (!node.isArray() || node.isEmpty()) {
            fault("rounds", "要列出考评周期，例如 - {kind: month, groups: [villages]}。");
            return List.of();
        }
        Set<String> codes = groups.stream().map(AssessmentGroup::code).collect(Collectors.toSet());
        Set<String> ofPoints = groups.stream()
                .filter(group -> group.members() == Members.POINTS)
                .map(AssessmentGroup::code)
                .collect(Collectors.toSet());
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
            if (kind != AssessmentPeriod.Kind.MONTH && ranked.stream().anyMatch(ofPoints::contains)) {
                fault("rounds", "检查点位每月抽取打分，点位组只能写在 month 的 groups 里。");
            }
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

    /** Where a value comes from; what the pack does not say is the system's. */
    private Origin origin(String key) {
        JsonNode node = section.path(key);
        if (node.isMissingNode()) {
            return Origin.SYSTEM;
        }
        return Origin.named(node.path("origin").asText("")).orElse(Origin.DOCUMENT);
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

    private void fault(String key, String message) {
        faults.add(pack.fault(KEY + "." + key, message));
    }

    static String text(JsonNode node, String key) {
        JsonNode value = value(node.path(key));
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        value(node).forEach(element -> texts.add(element.asText().strip()));
        return texts;
    }

    static JsonNode value(JsonNode node) {
        return node.isObject() && node.has("value") ? node.path("value") : node;
    }
}

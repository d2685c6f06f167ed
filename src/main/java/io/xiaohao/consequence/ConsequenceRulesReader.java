package io.xiaohao.consequence;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.organization.Names;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackRow;
import io.xiaohao.programme.PackTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the section {@code consequences} and the table {@code titles.csv}, and tells what is wrong with them. */
final class ConsequenceRulesReader {

    static final String KEY = "consequences";
    static final String TITLES = "titles.csv";

    private static final String HOLDER = "对象";
    private static final String TITLE = "称号";
    private static final Set<String> TITLE_COLUMNS = Set.of(HOLDER, TITLE, "序号", "备注", "来源");
    private static final Set<String> KEYS =
            Set.of("issuer", "offices", "confirm-days", "decide-days", "by-hand", "performance-after");
    private static final String KEYS_IN_WORDS = "issuer、offices、confirm-days、decide-days、by-hand、performance-after";
    private static final int USUALLY_CONFIRMED = 3;
    private static final int USUALLY_DECIDED = 10;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_NAME = 100;

    private final JsonNode section;
    private final PackContents pack;
    private final List<PackFault> faults = new ArrayList<>();

    private ConsequenceRulesReader(JsonNode section, PackContents pack) {
        this.section = section;
        this.pack = pack;
    }

    /** The rules of a pack that was found to be right. */
    static ConsequenceRules rules(PackContents pack) {
        return new ConsequenceRulesReader(pack.section(KEY), pack).read();
    }

    static List<PackFault> check(JsonNode section, PackContents pack) {
        ConsequenceRulesReader reader = new ConsequenceRulesReader(section, pack);
        reader.keys();
        reader.read();
        reader.checkTitles();
        return reader.faults;
    }

    private ConsequenceRules read() {
        return new ConsequenceRules(
                name("issuer", section.path("issuer")),
                offices(),
                days("confirm-days", USUALLY_CONFIRMED),
                days("decide-days", USUALLY_DECIDED),
                byHand(),
                name("performance-after", section.path("performance-after")),
                pack.rows(TITLES).stream()
                        .map(row -> Names.key(row.cell(HOLDER)))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private void keys() {
        if (section.isMissingNode()) {
            return;
        }
        if (!section.isObject()) {
            faults.add(pack.fault(KEY, "“consequences”下面应分行写：%s。".formatted(KEYS_IN_WORDS)));
            return;
        }
        section.properties().forEach(entry -> {
            if (!KEYS.contains(entry.getKey())) {
                fault(entry.getKey(), "“consequences”下面没有键“%s”；可用：%s。".formatted(entry.getKey(), KEYS_IN_WORDS));
                return;
            }
            origin(entry.getKey(), entry.getValue());
        });
    }

    private Map<Office, String> offices() {
        Map<Office, String> names = new EnumMap<>(Office.class);
        JsonNode given = value(section.path("offices"));
        if (!given.isMissingNode() && !given.isObject()) {
            fault("offices", "应分行写决定部门的名称，例如 ORGANIZATION: 县委组织部。");
            return names;
        }
        given.properties().forEach(entry -> {
            String path = "offices." + entry.getKey();
            origin(path, entry.getValue());
            Arrays.stream(Office.values())
                    .filter(office -> office != Office.SUPERIOR && office.name().equals(entry.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            office -> names.put(office, name(path, entry.getValue())),
                            () -> fault(
                                    path,
                                    "没有决定部门“%s”；可用：PERFORMANCE 考绩办、CIVILISATION 文明办、ORGANIZATION 组织部、FINANCE 财政。"
                                            .formatted(entry.getKey())));
        });
        names.values().removeIf(Objects::isNull);
        return names;
    }

    private String name(String path, JsonNode node) {
        JsonNode value = value(node);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.asText("").strip();
        if (!value.isValueNode() || text.isEmpty() || text.length() > LONGEST_NAME) {
            fault(path, "应是1至%d字的名称。".formatted(LONGEST_NAME));
            return null;
        }
        return text;
    }

    private int days(String key, int usually) {
        JsonNode value = value(section.path(key));
        if (value.isMissingNode()) {
            return usually;
        }
        String text = value.asText("");
        if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MOST_DAYS) {
            fault(key, "应是1至%d之间的工作日数，例如 %d。".formatted(MOST_DAYS, usually));
            return usually;
        }
        return Integer.parseInt(text);
    }

    private List<String> byHand() {
        JsonNode given = value(section.path("by-hand"));
        List<String> kinds = new ArrayList<>();
        if (!given.isMissingNode() && !given.isArray()) {
            fault("by-hand", "应是事项编码的列表，例如 [RATING_BARRED, COMMENDATION]。");
            return kinds;
        }
        given.forEach(kind -> {
            if (kind.asText("").matches("[A-Z][A-Z_]{1,39}")) {
                kinds.add(kind.asText());
            } else {
                fault("by-hand", "“%s”不是事项编码，应是决策表“结果运用事项”里的编码，例如 RATING_BARRED。".formatted(kind.asText("")));
            }
        });
        return kinds;
    }

    private void checkTitles() {
        PackTable table = pack.table(TITLES).orElse(null);
        if (table == null) {
            return;
        }
        for (String column : List.of(HOLDER, TITLE)) {
            if (!table.columns().contains(column)) {
                faults.add(new PackFault(TITLES, 1, column, "缺少“%s”列；表头应有：对象、称号。".formatted(column)));
                return;
            }
        }
        table.columns().stream()
                .filter(column -> !TITLE_COLUMNS.contains(column))
                .forEach(column ->
                        faults.add(new PackFault(TITLES, 1, column, "不认识的列“%s”；可用：对象、称号、序号、备注、来源。".formatted(column))));
        Set<String> known = knownNames();
        Set<String> seen = new HashSet<>();
        for (PackRow row : table.rows()) {
            String key = Names.key(row.cell(HOLDER));
            if (!known.contains(key)) {
                faults.add(row.fault(HOLDER, "units.csv 和 areas.csv 里都没有“%s”。".formatted(row.cell(HOLDER))));
            }
            if (row.blank(TITLE)) {
                faults.add(row.fault(TITLE, "请写称号，例如 文明村。"));
            }
            if (!seen.add(key)) {
                faults.add(row.fault(HOLDER, "“%s”重复，每个对象写一行。".formatted(row.cell(HOLDER))));
            }
        }
    }

    private Set<String> knownNames() {
        Set<String> names = new HashSet<>();
        pack.rows("units.csv").forEach(row -> names.add(Names.key(row.cell("单位"))));
        pack.rows("areas.csv").forEach(row -> names.add(Names.key(row.cell("区域"))));
        return names;
    }

    private void origin(String path, JsonNode node) {
        JsonNode origin = node.path("origin");
        if (!origin.isMissingNode() && Origin.named(origin.asText()).isEmpty()) {
            fault(path, "origin 应是“文件规定”或“系统默认，可调整”，现在是“%s”。".formatted(origin.asText()));
        }
    }

    private void fault(String path, String message) {
        faults.add(pack.fault(KEY + "." + path, message));
    }

    private static JsonNode value(JsonNode node) {
        return node.has("value") ? node.path("value") : node;
    }
}

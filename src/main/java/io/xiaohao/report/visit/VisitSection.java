package io.xiaohao.report.visit;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackRow;
import io.xiaohao.programme.PackSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code visits} in programme.yaml, and the table of points for random supervision. */
public final class VisitSection implements PackSection {

    private static final String KEY = "visits";
    private static final String WEEKLY = "weekly";
    private static final String RANDOM = "random";
    private static final String POINTS = "visit-points.csv";
    private static final String OBJECT = "督战对象";
    private static final String POINT = "点位";
    private static final Set<String> COLUMNS = Set.of(OBJECT, POINT, "序号", "备注", "来源");
    private static final int LONGEST_POINT = 200;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> tables() {
        return Set.of(POINTS);
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        List<PackFault> faults = new ArrayList<>(points(pack));
        if (section.isMissingNode()) {
            return faults;
        }
        if (!section.isObject()) {
            faults.add(pack.fault(KEY, "“visits”下面应分行写：weekly、random。"));
            return faults;
        }
        section.properties().forEach(entry -> check(entry.getKey(), entry.getValue(), pack, faults));
        boolean nobody = groups(pack).isEmpty();
        if (weekly(section) && nobody) {
            faults.add(pack.fault(KEY + "." + WEEKLY, "每周督战需要督战组：请在 areas.csv 的“督战组”列写明各督战对象的督战组。"));
        }
        if (random(section) > 0 && !weekly(section)) {
            faults.add(pack.fault(KEY + "." + RANDOM, "随机督查从每周应督战的对象中抽取，weekly 应为 true。"));
        }
        return faults;
    }

    static VisitRules read(PackContents pack) {
        JsonNode section = pack.section(KEY);
        Map<String, List<String>> points = new LinkedHashMap<>();
        pack.rows(POINTS).forEach(row -> points.computeIfAbsent(row.cell(OBJECT), object -> new ArrayList<>())
                .add(row.cell(POINT)));
        return new VisitRules(
                weekly(section),
                Math.max(0, random(section)),
                Origin.named(section.path(RANDOM).path("origin").asText("")).orElse(Origin.DOCUMENT),
                points);
    }

    private static void check(String key, JsonNode node, PackContents pack, List<PackFault> faults) {
        String path = KEY + "." + key;
        JsonNode origin = node.path("origin");
        if (!origin.isMissingNode() && Origin.named(origin.asText()).isEmpty()) {
            faults.add(pack.fault(path, "origin 应是“文件规定”或“系统默认，可调整”。"));
        }
        String text = value(node).asText("");
        switch (key) {
            case WEEKLY -> {
                if (!text.matches("true|false|是|否")) {
                    faults.add(pack.fault(path, "应是 true（每周督战一次）或 false，现在是“%s”。".formatted(text)));
                }
            }
            case RANDOM -> {
                if (!text.matches("\\d{1,3}")) {
                    faults.add(pack.fault(path, "应是每周随机督查的对象数，例如 1；不抽取的写 0。"));
                }
            }
            default -> faults.add(pack.fault(path, "“visits”下面没有键“%s”；可用：weekly、random。".formatted(key)));
        }
    }

    private static List<PackFault> points(PackContents pack) {
        List<PackFault> faults = new ArrayList<>();
        pack.table(POINTS).ifPresent(table -> table.columns().stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column ->
                        faults.add(new PackFault(POINTS, 1, column, "不认识的列“%s”；表头应有：督战对象、点位。".formatted(column)))));
        Set<String> objects = groups(pack);
        Set<String> seen = new HashSet<>();
        for (PackRow row : pack.rows(POINTS)) {
            if (!objects.contains(row.cell(OBJECT))) {
                faults.add(row.fault(OBJECT, "areas.csv 里没有设督战组的督战对象“%s”。".formatted(row.cell(OBJECT))));
            }
            String point = row.cell(POINT);
            if (point.isEmpty() || point.length() > LONGEST_POINT) {
                faults.add(row.fault(POINT, "请写明点位，不超过%d字。".formatted(LONGEST_POINT)));
            }
            if (!seen.add(row.cell(OBJECT) + "/" + point)) {
                faults.add(row.fault(POINT, "点位“%s”写了两次。".formatted(point)));
            }
        }
        return faults;
    }

    /** The objects that have a supervision group. */
    private static Set<String> groups(PackContents pack) {
        return pack.rows("areas.csv").stream()
                .filter(row -> row.cell(OBJECT).equals("是") && !row.blank("督战组"))
                .map(row -> row.cell("区域"))
                .collect(Collectors.toSet());
    }

    private static boolean weekly(JsonNode section) {
        return value(section.path(WEEKLY)).asText("").matches("true|是");
    }

    private static int random(JsonNode section) {
        String text = value(section.path(RANDOM)).asText("");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static JsonNode value(JsonNode node) {
        return node.isObject() ? node.path("value") : node;
    }
}

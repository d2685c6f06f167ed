package io.xiaohao.assessment;

import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.organization.AreaKind;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackRow;
import io.xiaohao.programme.PackTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code points.csv} (编码, 点位, 所在区域, 类型): the check points that may be drawn and scored. */
final class CheckPointTable {

    static final String FILE = "points.csv";

    private static final String CODE = "编码";
    private static final String NAME = "点位";
    private static final String AREA = "所在区域";
    private static final String KIND = "类型";
    private static final String YES = "是";
    private static final String EXPECTED = "编码、点位、所在区域、类型、序号、备注、来源";
    private static final List<String> NEEDED = List.of(CODE, NAME, AREA);
    private static final int LONGEST_NAME = 100;

    private final PackContents pack;
    private final List<PackFault> faults;
    private final Map<String, PackRow> areas = new HashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final List<CheckPoint> points = new ArrayList<>();

    private CheckPointTable(PackContents pack, List<PackFault> faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** The points in the table's order; what is wrong, in the table or between it and the groups, is added to the faults. */
    static List<CheckPoint> read(PackContents pack, List<AssessmentGroup> groups, List<PackFault> faults) {
        CheckPointTable reader = new CheckPointTable(pack, faults);
        pack.table(FILE).ifPresent(table -> reader.read(table, groups));
        if (groups.stream().anyMatch(group -> group.members() == Members.POINTS) && reader.points.isEmpty()) {
            faults.add(PackFault.of(FILE, "有 members: points 的考评组，要有这张表；表头应有：%s。".formatted(EXPECTED)));
        }
        return List.copyOf(reader.points);
    }

    private void read(PackTable table, List<AssessmentGroup> groups) {
        headings(table);
        know("areas.csv", "区域");
        know("units.csv", "单位");
        pack.rows("areas.csv").forEach(row -> {
            areas.put(row.cell("区域"), row);
            areas.put(row.cell(CODE), row);
        });
        table.rows().forEach(row -> row(row, groups));
        if (groups.stream().noneMatch(group -> group.members() == Members.POINTS)) {
            faults.add(PackFault.of(FILE, "没有考评组抽取这些点位；请在 groups 里写一组 members: points。"));
        }
    }

    private void headings(PackTable table) {
        NEEDED.stream()
                .filter(column -> !table.columns().contains(column))
                .forEach(column ->
                        faults.add(new PackFault(FILE, 1, column, "缺少“%s”这一列；表头应有：%s。".formatted(column, EXPECTED))));
        Set<String> known = Set.of(EXPECTED.split("、"));
        table.columns().stream()
                .filter(column -> !column.isEmpty() && !known.contains(column))
                .forEach(column ->
                        faults.add(new PackFault(FILE, 1, column, "不认识“%s”这一列，可用：%s。".formatted(column, EXPECTED))));
    }

    private void know(String file, String column) {
        pack.rows(file).forEach(row -> {
            taken.putIfAbsent(row.cell(CODE), "%s第%d行".formatted(file, row.line()));
            taken.putIfAbsent(row.cell(column), "%s第%d行".formatted(file, row.line()));
        });
    }

    private void row(PackRow row, List<AssessmentGroup> groups) {
        String code = row.cell(CODE);
        String name = row.cell(NAME);
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            faults.add(row.fault(CODE, "点位编码应是小写字母、数字和短横线，以字母开头，不超过40个字符，现在是“%s”。".formatted(code)));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.contains("/")) {
            faults.add(row.fault(NAME, "请写明点位，不超过%d字，不用“/”，现在是“%s”。".formatted(LONGEST_NAME, name)));
        }
        unlikeOthers(row, CODE);
        unlikeOthers(row, NAME);
        PackRow area = areas.get(row.cell(AREA));
        if (area == null) {
            faults.add(row.fault(AREA, "areas.csv 里没有区域“%s”。".formatted(row.cell(AREA))));
        } else if (isCounted(groups) && !countsForSomebody(area, groups)) {
            faults.add(row.fault(AREA, "“%s”不在任何按点位计分的考评对象里，这个点位的得分不会计入。".formatted(row.cell(AREA))));
        }
        String kind = row.cell(KIND);
        points.add(new CheckPoint(code, name, area == null ? "" : area.cell(CODE), kind.isEmpty() ? null : kind));
    }

    private void unlikeOthers(PackRow row, String column) {
        if (row.blank(column)) {
            return;
        }
        String before = taken.putIfAbsent(row.cell(column), "第%d行".formatted(row.line()));
        if (before != null) {
            faults.add(row.fault(column, "“%s”与%s重复，点位应与其他点位、区域和单位都不相同。".formatted(row.cell(column), before)));
        }
    }

    private static boolean isCounted(List<AssessmentGroup> groups) {
        Set<String> ofPoints = codesOfPoints(groups);
        return groups.stream().anyMatch(group -> ofPoints.contains(group.of()));
    }

    private boolean countsForSomebody(PackRow area, List<AssessmentGroup> groups) {
        Set<String> ofPoints = codesOfPoints(groups);
        Set<String> seen = new HashSet<>();
        for (PackRow at = area; at != null && seen.add(at.cell(CODE)); at = areas.get(at.cell("上级区域"))) {
            String kind = AreaKind.named(at.cell(KIND)).map(AreaKind::label).orElse("");
            boolean counts = at.cell("督战对象").equals(YES)
                    && groups.stream()
                            .filter(group -> ofPoints.contains(group.of()))
                            .anyMatch(group ->
                                    group.kinds().isEmpty() || group.kinds().contains(kind));
            if (counts) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> codesOfPoints(List<AssessmentGroup> groups) {
        return groups.stream()
                .filter(group -> group.members() == Members.POINTS)
                .map(AssessmentGroup::code)
                .collect(Collectors.toSet());
    }
}

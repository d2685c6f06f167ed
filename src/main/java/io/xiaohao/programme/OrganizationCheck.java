package io.xiaohao.programme;

import io.xiaohao.organization.AreaKind;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.PostKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks units.csv, areas.csv and posts.csv. */
final class OrganizationCheck {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_POST_CODE = 60;
    private static final int LONGEST_NAME = 100;
    private static final List<String> CYCLES = List.of("月度", "季度", "半年", "年度");

    private final PackContents contents;
    private final PackIndex index;
    private final List<PackFault> faults = new ArrayList<>();

    private OrganizationCheck(PackContents contents, PackIndex index) {
        this.contents = contents;
        this.index = index;
    }

    static List<PackFault> check(PackContents contents, PackIndex index) {
        OrganizationCheck check = new OrganizationCheck(contents, index);
        check.units();
        check.areas();
        check.posts();
        return check.faults;
    }

    private void units() {
        List<PackRow> rows = contents.rows(TableSchema.UNITS.file());
        identities(rows, "编码", "单位", LONGEST_CODE);
        parents(rows, "编码", "上级单位", index.units());
        for (PackRow row : rows) {
            flag(row, "垂直管理");
            flag(row, "文明单位");
            if (row.cell("编码").endsWith("-heads")) {
                faults.add(row.fault("编码", "单位编码不能以 -heads 结尾，这个结尾留给单位负责人的用户组。"));
            }
            if (!row.blank("考评周期") && !CYCLES.contains(row.cell("考评周期"))) {
                faults.add(row.fault("考评周期", "应是%s之一，现在是“%s”。".formatted(String.join("、", CYCLES), row.cell("考评周期"))));
            }
        }
    }

    private void areas() {
        List<PackRow> rows = contents.rows(TableSchema.AREAS.file());
        identities(rows, "编码", "区域", LONGEST_CODE);
        parents(rows, "编码", "上级区域", index.areas());
        boolean selfLed = contents.mainFile().flag("self-led").orElse(false);
        for (PackRow row : rows) {
            flag(row, "督战对象");
            kind(row);
            known(row, "督战部门", index.units(), "units.csv 里没有单位");
            known(row, "审批领导", index.posts(), "posts.csv 里没有岗位");
            boolean withoutUnit =
                    selfLed && Cells.yes(row, "督战对象") && !index.units().knows(row.cell("区域"));
            if (withoutUnit) {
                faults.add(row.fault(
                        "区域", "self-led 为 true 时，每个督战对象都要在 units.csv 里有同名单位；没有单位“%s”。".formatted(row.cell("区域"))));
            }
        }
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> Cells.yes(row, "督战对象"))) {
            faults.add(PackFault.of(TableSchema.AREAS.file(), "至少要有一个区域的“督战对象”是“是”。"));
        }
    }

    private void kind(PackRow row) {
        if (AreaKind.named(row.cell("类型")).isEmpty()) {
            List<String> labels =
                    List.of(AreaKind.values()).stream().map(AreaKind::label).toList();
            faults.add(row.fault("类型", "区域类型应是%s之一，现在是“%s”。".formatted(String.join("、", labels), row.cell("类型"))));
        }
    }

    private void posts() {
        List<PackRow> rows = contents.rows(TableSchema.POSTS.file());
        identities(rows, "岗位编码", "职务", LONGEST_POST_CODE);
        for (PackRow row : rows) {
            known(row, "单位", index.units(), "units.csv 里没有单位");
            if (PostKind.named(row.cell("岗位类型")).isEmpty()) {
                List<String> labels =
                        List.of(PostKind.values()).stream().map(PostKind::label).toList();
                faults.add(
                        row.fault("岗位类型", "岗位类型应是%s之一，现在是“%s”。".formatted(String.join("、", labels), row.cell("岗位类型"))));
            }
        }
    }

    private void identities(List<PackRow> rows, String codeColumn, String nameColumn, int longest) {
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (PackRow row : rows) {
            String code = row.cell(codeColumn);
            code(row, codeColumn, longest);
            once(row, codeColumn, code, code, codes);
            String name = row.cell(nameColumn);
            if (name.isEmpty()) {
                faults.add(row.fault(nameColumn, "“%s”不能为空。".formatted(nameColumn)));
            }
            if (name.length() > LONGEST_NAME) {
                faults.add(row.fault(nameColumn, "“%s”不能超过%d个字。".formatted(nameColumn, LONGEST_NAME)));
            }
            once(row, nameColumn, name, Names.key(name), names);
        }
    }

    private void code(PackRow row, String column, int longest) {
        String government = contents.government();
        Pattern pattern = Pattern.compile(Pattern.quote(government) + "(-[a-z0-9]+)+");
        String code = row.cell(column);
        if (code.length() > longest
                || (!government.isEmpty() && !pattern.matcher(code).matches())) {
            faults.add(row.fault(
                    column, "编码应以“%s-”开头，只用小写字母、数字和短横线，不超过%d个字符，现在是“%s”。".formatted(government, longest, code)));
        }
    }

    private void once(PackRow row, String column, String shown, String value, Map<String, Integer> seen) {
        if (shown.isEmpty()) {
            return;
        }
        Integer before = seen.putIfAbsent(value, row.line());
        if (before != null) {
            faults.add(row.fault(column, "“%s”与第%d行重复，每行应各不相同。".formatted(shown, before)));
        }
    }

    private void parents(List<PackRow> rows, String codeColumn, String parentColumn, Reference reference) {
        Map<String, String> parents = new HashMap<>();
        for (PackRow row : rows) {
            known(row, parentColumn, reference, "“%s”列引用了本表没有的".formatted(parentColumn));
            String parent = reference.codeOrNull(row.cell(parentColumn));
            if (parent != null) {
                parents.putIfAbsent(row.cell(codeColumn), parent);
            }
        }
        rows.stream()
                .filter(row -> leadsBack(row.cell(codeColumn), parents))
                .forEach(row -> faults.add(row.fault(
                        parentColumn, "上级关系绕成了圈：沿着上级找下去又回到“%s”。".formatted(reference.name(row.cell(codeColumn))))));
    }

    private static boolean leadsBack(String code, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = parents.get(code);
        while (at != null && seen.add(at)) {
            if (at.equals(code)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private void known(PackRow row, String column, Reference reference, String message) {
        if (!row.blank(column) && !reference.knows(row.cell(column))) {
            faults.add(row.fault(column, "%s“%s”。".formatted(message, row.cell(column))));
        }
    }

    private void flag(PackRow row, String column) {
        String value = row.cell(column);
        if (!value.isEmpty() && !value.equals(Cells.YES) && !value.equals(Cells.NO)) {
            faults.add(row.fault(column, "应是“是”或“否”，现在是“%s”。".formatted(value)));
        }
    }
}

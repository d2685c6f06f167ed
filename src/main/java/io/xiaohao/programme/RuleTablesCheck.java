package io.xiaohao.programme;

import io.xiaohao.organization.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks responsibilities.csv, lists.csv, categories.csv and milestones.csv. */
final class RuleTablesCheck {

    private final PackContents contents;
    private final PackIndex index;
    private final List<PackFault> faults = new ArrayList<>();

    private RuleTablesCheck(PackContents contents, PackIndex index) {
        this.contents = contents;
        this.index = index;
    }

    static List<PackFault> check(PackContents contents, PackIndex index) {
        RuleTablesCheck check = new RuleTablesCheck(contents, index);
        check.responsibilities();
        check.lists();
        check.categories();
        check.milestones();
        return check.faults;
    }

    private void responsibilities() {
        boolean selfLed = contents.mainFile().flag("self-led").orElse(false);
        for (PackRow row : contents.rows(TableSchema.RESPONSIBILITIES.file())) {
            if (row.blank("责任区域") || !index.areas().knows(row.cell("责任区域"))) {
                faults.add(row.fault("责任区域", "areas.csv 里没有区域“%s”。".formatted(row.cell("责任区域"))));
            }
            allKnown(row, "联系领导", index.posts(), "posts.csv 里没有岗位");
            allKnown(row, "基层联系人", index.posts(), "posts.csv 里没有岗位");
            allKnown(row, "牵头单位", index.units(), "units.csv 里没有单位");
            allKnown(row, "责任单位", index.units(), "units.csv 里没有单位");
            if (!selfLed && row.blank("牵头单位") && row.blank("责任单位")) {
                faults.add(row.fault("牵头单位", "“牵头单位”和“责任单位”不能都为空；只有责任单位时，第一个为牵头单位。"));
            }
            Set<String> leads = new HashSet<>(index.units().codes(Names.split(row.cell("牵头单位"))));
            index.units().codes(Names.split(row.cell("责任单位"))).stream()
                    .filter(leads::contains)
                    .forEach(code -> faults.add(row.fault(
                            "责任单位",
                            "“%s”已是牵头单位，不要再列为责任单位。".formatted(index.units().name(code)))));
        }
    }

    private void lists() {
        List<PackRow> rows = contents.rows(TableSchema.LISTS.file());
        named(rows, "问题清单", 100);
        for (PackRow row : rows) {
            flag(row, "上级清单");
            flag(row, "默认");
        }
        long defaults = rows.stream().filter(row -> Cells.yes(row, "默认")).count();
        boolean read = contents.table(TableSchema.LISTS.file()).isPresent();
        if (read && defaults != 1) {
            faults.add(PackFault.of(TableSchema.LISTS.file(), "“默认”列应恰好有一行是“是”，现在有%d行。".formatted(defaults)));
        }
    }

    private void categories() {
        List<PackRow> rows = contents.rows(TableSchema.CATEGORIES.file());
        named(rows, "问题类别", 100);
        rows.forEach(row -> allKnown(row, "条线主管单位", index.units(), "units.csv 里没有单位"));
        rows.stream()
                .filter(row -> Names.split(row.cell("条线主管单位")).size() > 1)
                .forEach(row -> faults.add(row.fault("条线主管单位", "一个类别只能有一个条线主管单位。")));
    }

    private void milestones() {
        List<PackRow> rows = contents.rows(TableSchema.MILESTONES.file());
        named(rows, "节点", 20);
        for (PackRow row : rows) {
            if (Cells.date(row.cell("节点")).isEmpty()) {
                faults.add(row.fault("节点", "应是日期，例如 2021-05-31，现在是“%s”。".formatted(row.cell("节点"))));
            }
            Optional<Integer> fullMark = contents.mainFile().number("full-mark");
            number(row, "总体评分下限", fullMark.orElse(Integer.MAX_VALUE));
            number(row, "问题清单整改达标率下限(%)", 100);
        }
    }

    private void number(PackRow row, String column, int highest) {
        String value = row.cell(column);
        boolean right = value.matches("\\d{1,9}(\\.\\d{1,2})?") && Double.parseDouble(value) <= highest;
        if (!right) {
            faults.add(row.fault(column, "应是0到%d之间的数，至多两位小数，现在是“%s”。".formatted(highest, value)));
        }
    }

    private void named(List<PackRow> rows, String column, int longest) {
        Set<String> seen = new HashSet<>();
        for (PackRow row : rows) {
            String name = row.cell(column);
            if (name.isEmpty()) {
                faults.add(row.fault(column, "“%s”不能为空。".formatted(column)));
            } else if (!seen.add(name)) {
                faults.add(row.fault(column, "“%s”在本表里重复。".formatted(name)));
            }
            if (name.length() > longest) {
                faults.add(row.fault(column, "“%s”不能超过%d个字。".formatted(column, longest)));
            }
        }
    }

    private void allKnown(PackRow row, String column, Reference reference, String message) {
        Names.split(row.cell(column)).stream()
                .filter(name -> !reference.knows(name))
                .forEach(name -> faults.add(row.fault(column, "%s“%s”；几个名称之间用顿号“、”分开。".formatted(message, name))));
    }

    private void flag(PackRow row, String column) {
        if (!row.cell(column).equals(Cells.YES) && !row.cell(column).equals(Cells.NO)) {
            faults.add(row.fault(column, "应是“是”或“否”，现在是“%s”。".formatted(row.cell(column))));
        }
    }
}

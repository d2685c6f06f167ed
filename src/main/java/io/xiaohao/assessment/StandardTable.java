package io.xiaohao.assessment;

import io.xiaohao.programme.Draw;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackRow;
import io.xiaohao.programme.PackTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a standard's table: 编码, 指标, 上级, 分值, 检查方法; marks must add up at every level. */
final class StandardTable {

    private static final String CODE = "编码";
    private static final String NAME = "指标";
    private static final String PARENT = "上级";
    private static final String MARK = "分值";
    private static final String METHOD = "检查方法";
    private static final String ORIGIN = "来源";
    private static final Set<String> NEEDED = Set.of(CODE, NAME, MARK);
    private static final Set<String> KNOWN = Set.of(CODE, NAME, PARENT, MARK, METHOD, ORIGIN, "序号", "备注");

    private final String file;
    private final List<PackFault> faults;
    private final Map<String, PackRow> rows = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();

    private StandardTable(String file, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The standard in the pack's table; what is wrong is added to the faults. */
    static Standard read(PackContents pack, String file, BigDecimal fullMark, List<PackFault> faults) {
        StandardTable reader = new StandardTable(file, faults);
        pack.table(file)
                .ifPresentOrElse(
                        table -> reader.read(table, fullMark), () -> faults.add(PackFault.of(file, "方案包里没有这张考评标准表。")));
        return reader.standard();
    }

    private void read(PackTable table, BigDecimal fullMark) {
        headings(table);
        table.rows().forEach(this::row);
        indicators.forEach(this::parent);
        indicators.forEach(this::marksOfParts);
        BigDecimal all =
                sum(indicators.stream().filter(each -> each.parent() == null).toList());
        if (all.compareTo(fullMark) != 0) {
            faults.add(PackFault.of(
                    file, "一级指标的分值合计%s，应等于满分%s。".formatted(all.toPlainString(), fullMark.toPlainString())));
        }
    }

    private void headings(PackTable table) {
        NEEDED.stream()
                .filter(column -> !table.columns().contains(column))
                .sorted()
                .forEach(column -> faults.add(new PackFault(file, 1, column, "缺少“%s”这一列。".formatted(column))));
        table.columns().stream()
                .filter(column -> !column.isEmpty() && !KNOWN.contains(column))
                .forEach(column -> faults.add(new PackFault(
                        file,
                        1,
                        column,
                        "不认识“%s”这一列，可用：%s。".formatted(column, String.join("、", new TreeSet<>(KNOWN))))));
    }

    private void row(PackRow row) {
        String code = row.cell(CODE);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")) {
            faults.add(row.fault(CODE, "指标编码应是字母、数字、点和短横线，不超过20个字符，现在是“%s”。".formatted(code)));
        }
        PackRow before = rows.putIfAbsent(code, row);
        if (before != null) {
            faults.add(row.fault(CODE, "“%s”与第%d行重复，每行应各不相同。".formatted(code, before.line())));
            return;
        }
        if (row.blank(NAME)) {
            faults.add(row.fault(NAME, "“%s”不能为空。".formatted(NAME)));
        }
        indicators.add(new Indicator(
                code, row.cell(NAME), orNull(row.cell(PARENT)), mark(row), orNull(row.cell(METHOD)), origin(row)));
    }

    private BigDecimal mark(PackRow row) {
        String text = row.cell(MARK);
        boolean number = text.matches("\\d{1,5}(\\.\\d{1,2})?");
        if (!number || new BigDecimal(text).signum() == 0) {
            faults.add(row.fault(MARK, "分值应是大于0的数，最多两位小数，现在是“%s”。".formatted(text)));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private void parent(Indicator indicator) {
        if (indicator.parent() == null) {
            return;
        }
        PackRow row = rows.get(indicator.code());
        if (!rows.containsKey(indicator.parent())) {
            faults.add(row.fault(PARENT, "没有编码为“%s”的上级指标。".formatted(indicator.parent())));
        } else if (leadsBack(indicator)) {
            faults.add(row.fault(PARENT, "上级关系绕成了圈：沿着上级找下去又回到“%s”。".formatted(indicator.code())));
        }
    }

    private boolean leadsBack(Indicator start) {
        Map<String, String> parents = new HashMap<>();
        indicators.forEach(each -> parents.put(each.code(), each.parent()));
        Set<String> seen = new HashSet<>();
        String at = start.parent();
        while (at != null && seen.add(at)) {
            if (at.equals(start.code())) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private void marksOfParts(Indicator whole) {
        List<Indicator> parts = indicators.stream()
                .filter(each -> whole.code().equals(each.parent()))
                .toList();
        BigDecimal sum = sum(parts);
        if (!parts.isEmpty() && sum.compareTo(whole.fullMark()) != 0) {
            faults.add(rows.get(whole.code())
                    .fault(
                            MARK,
                            "“%s”的分值是%s，它的下级指标合计%s，两者应相等。"
                                    .formatted(whole.name(), whole.fullMark().toPlainString(), sum.toPlainString())));
        }
    }

    private Standard standard() {
        String all = indicators.stream().map(Indicator::toString).collect(Collectors.joining("\n"));
        BigDecimal fullMark =
                sum(indicators.stream().filter(each -> each.parent() == null).toList());
        return new Standard(file, Draw.hash(all), fullMark, indicators);
    }

    private static BigDecimal sum(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::fullMark).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String origin(PackRow row) {
        return row.blank(ORIGIN) ? "文件规定" : row.cell(ORIGIN);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

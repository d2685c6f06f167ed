package io.xiaohao.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the tables are there with their columns, and that none is misspelled. */
final class TableShapeCheck {

    private TableShapeCheck() {}

    static List<PackFault> check(PackContents contents, Set<String> tablesOfSections) {
        List<PackFault> faults = new ArrayList<>();
        for (TableSchema schema : TableSchema.ALL) {
            contents.table(schema.file()).ifPresent(table -> columns(schema, table, faults));
            boolean missing = !contents.source().files().containsKey(schema.file());
            if (schema.needed() && missing) {
                faults.add(PackFault.of(schema.file(), "方案包里没有这张表；表头应有：%s。".formatted(schema.expected())));
            }
        }
        unknownFiles(contents, tablesOfSections, faults);
        return faults;
    }

    private static void columns(TableSchema schema, PackTable table, List<PackFault> faults) {
        schema.columns().stream()
                .filter(column -> !table.columns().contains(column))
                .forEach(column -> faults.add(new PackFault(
                        schema.file(), 1, column, "缺少“%s”列；表头应有：%s。".formatted(column, schema.expected()))));
        table.columns().stream()
                .filter(column -> !schema.knows(column))
                .forEach(column -> faults.add(new PackFault(
                        schema.file(),
                        1,
                        column,
                        "不认识的列“%s”；可用：%s。说明文字请写在“备注”列。".formatted(column, schema.expected()))));
        table.rows().stream()
                .filter(row -> !row.blank(TableSchema.ORIGIN)
                        && Origin.named(row.cell(TableSchema.ORIGIN)).isEmpty())
                .forEach(row -> faults.add(row.fault(
                        TableSchema.ORIGIN, "应是“文件规定”或“系统默认，可调整”，现在是“%s”。".formatted(row.cell(TableSchema.ORIGIN)))));
    }

    private static void unknownFiles(PackContents contents, Set<String> tablesOfSections, List<PackFault> faults) {
        Set<String> known = Stream.concat(TableSchema.ALL.stream().map(TableSchema::file), tablesOfSections.stream())
                .collect(Collectors.toUnmodifiableSet());
        for (String file : contents.source().files().keySet()) {
            boolean table = (file.endsWith(".csv") || WorkbookTable.isWorkbook(file)) && !known.contains(file);
            boolean main = file.matches(".*\\.ya?ml") && !file.equals(PackSource.MAIN_FILE);
            if (table) {
                faults.add(PackFault.of(
                        file,
                        "不认识的表；可用的表：%s。"
                                .formatted(
                                        String.join("、", known.stream().sorted().toList()))));
            }
            if (main) {
                faults.add(PackFault.of(file, "不认识的文件；主文件应叫 programme.yaml，放在方案包文件夹里。"));
            }
        }
    }
}

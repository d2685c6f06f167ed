package io.xiaohao.issue.exchange;

import io.xiaohao.document.CellRange;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetRow;
import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row read as headings. White space, the asterisk of required columns and a remark in parentheses behind a heading
 * are no part of it.
 *
 * @param number the row, as Excel counts
 * @param columns where each known column stands, counted from 0
 * @param twice known columns that stand there more than once
 * @param headings every heading, known or not, by where it stands
 */
record HeaderRow(
        int number, Map<ImportColumn, Integer> columns, Set<ImportColumn> twice, Map<Integer, String> headings) {

    private static final int LONGEST = 200;
    private static final Pattern REMARK = Pattern.compile("[(（][^)）]*[)）]$");
    private static final Pattern IDLE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF*＊:：]+");

    static HeaderRow of(SheetRow row) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        Set<ImportColumn> twice = EnumSet.noneOf(ImportColumn.class);
        Map<Integer, String> headings = new TreeMap<>();
        for (SheetCell cell : row.cells()) {
            if (!cell.isBlank()) {
                headings.put(cell.column(), plain(cell.text()));
            }
            ImportColumn.ofHeading(plain(cell.text())).ifPresent(column -> {
                if (columns.putIfAbsent(column, cell.column()) != null) {
                    twice.add(column);
                }
            });
        }
        return new HeaderRow(row.number(), columns, twice, headings);
    }

    /** In a text longer than any heading no remark is looked for: of brackets that are never closed it takes minutes. */
    private static String plain(String heading) {
        String bare = IDLE.matcher(heading).replaceAll("");
        return bare.length() > LONGEST ? bare : REMARK.matcher(bare).replaceAll("");
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    private List<ImportColumn> missing() {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.isRequired() && !columns.containsKey(column))
                .toList();
    }

    /** Refused where a required column is missing or a known one stands there twice. */
    void requireUsable(String sheet) {
        if (!isComplete()) {
            throw Refusal.invalid("file", "工作表“%s”第%d行的表头缺少必填列%s。".formatted(sheet, number, quoted(missing())));
        }
        if (!twice.isEmpty()) {
            throw Refusal.invalid("file", "工作表“%s”第%d行的表头有重复的列%s。".formatted(sheet, number, quoted(twice)));
        }
    }

    /** What a column is called: its heading, or its letters where it has none. */
    String heading(int position) {
        String heading = headings.getOrDefault(position, "");
        return heading.isEmpty() ? CellRange.columnLetters(position) + "列" : heading;
    }

    /** Where the column called so stands; empty where there is none. */
    Optional<Integer> position(String heading) {
        return headings.keySet().stream()
                .filter(position -> heading(position).equals(heading))
                .findFirst()
                .or(() -> CellRange.columnOf(heading.replaceFirst("列$", "")));
    }

    /** The known columns from left to right. */
    List<ImportColumn> fromLeft() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String quoted(Collection<ImportColumn> columns) {
        return columns.stream().map(column -> "“" + column.heading() + "”").collect(Collectors.joining("、"));
    }
}

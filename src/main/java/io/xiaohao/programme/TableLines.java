package io.xiaohao.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a table of what a file holds line by line: the first holds the headings, empty lines and columns do not count. */
final class TableLines {

    private final String file;
    private final List<PackFault> faults;

    private TableLines(String file, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * One line.
     *
     * @param number as the editor or Excel counts it, from 1
     * @param cells from left to right
     */
    record Line(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The table; empty where it has no heading. */
    static Optional<PackTable> table(String file, List<Line> lines, List<PackFault> faults) {
        if (lines.isEmpty() || lines.get(0).blank()) {
            faults.add(PackFault.of(file, "第一行应是表头，现在是空的。"));
            return Optional.empty();
        }
        TableLines table = new TableLines(file, faults);
        List<String> headings = table.headings(lines.get(0));
        List<PackRow> rows = lines.stream()
                .skip(1)
                .filter(line -> !line.blank())
                .map(line -> table.row(headings, line))
                .toList();
        return Optional.of(new PackTable(
                file, headings.stream().filter(heading -> !heading.isEmpty()).toList(), rows));
    }

    private List<String> headings(Line line) {
        List<String> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : line.cells()) {
            String heading = cell.strip();
            if (!heading.isEmpty() && !seen.add(heading)) {
                faults.add(new PackFault(file, 1, heading, "表头“%s”出现了两次，请删去一列。".formatted(heading)));
            }
            headings.add(heading);
        }
        return headings;
    }

    private PackRow row(List<String> headings, Line line) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < line.cells().size(); column++) {
            String cell = line.cells().get(column).strip();
            String heading = column < headings.size() ? headings.get(column) : "";
            if (cell.isEmpty()) {
                continue;
            }
            if (heading.isEmpty()) {
                faults.add(new PackFault(
                        file, line.number(), "第%d列".formatted(column + 1), "“%s”所在的列没有表头，请补上表头或删去。".formatted(cell)));
                continue;
            }
            cells.put(heading, cell);
        }
        return new PackRow(file, line.number(), cells);
    }
}

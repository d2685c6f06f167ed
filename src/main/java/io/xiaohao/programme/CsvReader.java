package io.xiaohao.programme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table as Excel saves it: the first row holds the headings, empty rows and columns do not count. */
final class CsvReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final List<PackFault> faults;

    private CsvReader(String file, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static Optional<PackTable> read(String file, String text, List<PackFault> faults) {
        return new CsvReader(file, faults).read(text);
    }

    private Optional<PackTable> read(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return records(parser).flatMap(this::table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<PackTable> table(List<CSVRecord> records) {
        if (records.isEmpty() || blank(records.get(0))) {
            faults.add(PackFault.of(file, "第一行应是表头，现在是空的。"));
            return Optional.empty();
        }
        List<String> headings = headings(records.get(0));
        List<PackRow> rows = new ArrayList<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            if (!blank(record)) {
                rows.add(row(headings, record));
            }
        }
        return Optional.of(new PackTable(
                file, headings.stream().filter(heading -> !heading.isEmpty()).toList(), rows));
    }

    private Optional<List<CSVRecord>> records(CSVParser parser) {
        List<CSVRecord> records = new ArrayList<>();
        try {
            parser.forEach(records::add);
            return Optional.of(records);
        } catch (UncheckedIOException | IllegalStateException wrong) {
            faults.add(new PackFault(file, records.size() + 1, null, "引号不成对；单元格里有引号时，整个单元格要用英文双引号括起来，里面的引号写两个。"));
            return Optional.empty();
        }
    }

    private List<String> headings(CSVRecord record) {
        List<String> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : record) {
            String heading = cell.strip();
            if (!heading.isEmpty() && !seen.add(heading)) {
                faults.add(new PackFault(file, 1, heading, "表头“%s”出现了两次，请删去一列。".formatted(heading)));
            }
            headings.add(heading);
        }
        boolean otherDelimiter = headings.size() == 1 && headings.get(0).matches(".*[;\t；，].*");
        if (otherDelimiter) {
            faults.add(new PackFault(file, 1, null, "各列之间应是英文逗号；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。"));
        }
        return headings;
    }

    private PackRow row(List<String> headings, CSVRecord record) {
        int line = Math.toIntExact(record.getRecordNumber());
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column).strip();
            String heading = column < headings.size() ? headings.get(column) : "";
            if (cell.isEmpty()) {
                continue;
            }
            if (heading.isEmpty()) {
                faults.add(new PackFault(
                        file, line, "第%d列".formatted(column + 1), "“%s”所在的列没有表头，请补上表头或删去。".formatted(cell)));
                continue;
            }
            cells.put(heading, cell);
        }
        return new PackRow(file, line, cells);
    }

    private static boolean blank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}

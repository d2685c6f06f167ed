package io.xiaohao.programme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<TableLines.Line> lines = records.stream()
                .map(record -> new TableLines.Line(Math.toIntExact(record.getRecordNumber()), record.toList()))
                .toList();
        tellOtherDelimiter(lines);
        return TableLines.table(file, lines, faults);
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

    private void tellOtherDelimiter(List<TableLines.Line> lines) {
        boolean oneColumn = !lines.isEmpty() && lines.get(0).cells().size() == 1;
        if (oneColumn && lines.get(0).cells().get(0).matches(".*[;\\t；，].*")) {
            faults.add(new PackFault(file, 1, null, "各列之间应是英文逗号；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。"));
        }
    }
}

package io.xiaohao.issue.exchange;

import io.xiaohao.document.MarkedCopy;
import io.xiaohao.document.MarkedCopy.Marks;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A faulty list with each wrong cell red and the reasons in a last column, to be corrected and handed in again. */
final class ErrorCopy {

    private static final String HEADING = "错误说明";

    private ErrorCopy() {}

    static void write(Path file, ImportPreview preview, OutputStream out) {
        MarkedCopy.write(file, marks(headerOf(file, preview.header()), preview), out);
    }

    private static Marks marks(HeaderRow header, ImportPreview preview) {
        List<Marks.WrongCell> cells = new ArrayList<>();
        Map<Integer, String> reasons = new TreeMap<>();
        for (RowError error : preview.errors()) {
            position(header, error.column()).ifPresent(column -> cells.add(new Marks.WrongCell(error.row(), column)));
            reasons.merge(error.row(), error.message(), (one, other) -> one + "\n" + other);
        }
        return new Marks(header.number(), HEADING, cells, reasons);
    }

    private static Optional<Integer> position(HeaderRow header, String column) {
        return ImportColumn.ofHeading(column)
                .map(known -> header.columns().get(known))
                .or(() -> header.position(column));
    }

    private static HeaderRow headerOf(Path file, int number) {
        List<HeaderRow> found = new ArrayList<>();
        new SheetReader().read(file, row -> take(row, number, found));
        return found.get(0);
    }

    private static boolean take(SheetRow row, int number, List<HeaderRow> found) {
        if (row.number() == number) {
            found.add(HeaderRow.of(row));
        }
        return row.number() < number;
    }
}

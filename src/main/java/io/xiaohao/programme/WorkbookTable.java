package io.xiaohao.programme;

import io.xiaohao.document.CellRange;
import io.xiaohao.document.ReceivedFile;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a table from the first visible sheet of a workbook; row 1 holds the headings, as in a csv file. */
final class WorkbookTable {

    private static final long LARGEST = 5_000_000;
    private static final int MOST_ROWS = 10_000;

    private final String file;
    private final List<PackFault> faults;

    private WorkbookTable(String file, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static boolean isWorkbook(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    static Optional<PackTable> read(String file, byte[] bytes, List<PackFault> faults) {
        return new WorkbookTable(file, faults).read(bytes);
    }

    private Optional<PackTable> read(byte[] bytes) {
        List<TableLines.Line> lines = new ArrayList<>();
        try (ReceivedFile workbook = ReceivedFile.receive(new ByteArrayInputStream(bytes), LARGEST)) {
            new SheetReader().read(workbook.path(), row -> {
                lines.add(line(row));
                return lines.size() <= MOST_ROWS;
            });
        } catch (Refusal unreadable) {
            faults.add(PackFault.of(file, unreadable.getMessage()));
            return Optional.empty();
        }
        if (lines.size() > MOST_ROWS) {
            faults.add(PackFault.of(file, "超过%d行，方案包里的表不能这么长。".formatted(MOST_ROWS)));
            return Optional.empty();
        }
        boolean headless = !lines.isEmpty() && lines.get(0).number() != 1;
        return TableLines.table(file, headless ? List.of() : lines, faults);
    }

    private TableLines.Line line(SheetRow row) {
        int width = row.cells().stream().mapToInt(SheetCell::column).max().orElse(-1) + 1;
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        row.cells().forEach(cell -> cells.set(cell.column(), text(row, cell)));
        return new TableLines.Line(row.number(), cells);
    }

    private String text(SheetRow row, SheetCell cell) {
        String at = CellRange.columnLetters(cell.column()) + row.number();
        switch (cell.kind()) {
            case ERROR ->
                faults.add(new PackFault(file, row.number(), at, "单元格是错误值“%s”，请改成文字或数字。".formatted(cell.text())));
            case OVERLONG -> faults.add(new PackFault(file, row.number(), at, "单元格的文字太长，最多4000个字。"));
            case PICTURE -> faults.add(new PackFault(file, row.number(), at, "单元格里是图片，请改成文字。"));
            default -> {
                return cell.text();
            }
        }
        return "";
    }
}

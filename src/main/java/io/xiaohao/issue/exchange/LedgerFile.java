package io.xiaohao.issue.exchange;

import io.xiaohao.document.CellRange;
import io.xiaohao.document.SheetPictures;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import io.xiaohao.document.SheetSummary;
import io.xiaohao.evidence.PictureCheck;
import io.xiaohao.refusal.Refusal;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads an issue list once: finds the heading among the first rows, hands on the rows below it, and notes cells that
 * are merged where data should be.
 */
final class LedgerFile {

    private static final int HEADER_WITHIN = 10;

    private final int maxRows;
    private final RowErrors errors;
    private final PictureCheck pictureCheck;
    private final Consumer<CheckedRow> rows;
    private LedgerPictures pictures;

    /** The heading; until a complete one is found, the row that comes nearest to it. */
    private HeaderRow header;

    private RowValues values;
    private boolean anything;
    private int count;
    private int lastRow;

    /**
     * A reading that has yet to begin.
     *
     * @param maxRows data rows a file may have
     * @param errors takes the faults
     * @param pictureCheck says which pictures can be taken
     * @param rows takes the rows with data, those with faults included, until no more faults are listed
     */
    LedgerFile(int maxRows, RowErrors errors, PictureCheck pictureCheck, Consumer<CheckedRow> rows) {
        this.maxRows = maxRows;
        this.errors = errors;
        this.pictureCheck = pictureCheck;
        this.rows = rows;
    }

    /**
     * Reads the file.
     *
     * @return how many rows with data it has
     * @throws Refusal where the file as a whole cannot be taken
     */
    int read(Path file) {
        try (SheetPictures lying = SheetPictures.open(file)) {
            pictures = new LedgerPictures(lying, pictureCheck, errors);
            SheetSummary sheet = new SheetReader().read(file, this::accept);
            requireUsable(sheet);
            sheet.merged().forEach(this::checkMerged);
            pictures.tellOfTheRest(header);
            return count;
        }
    }

    /** The heading that was found. */
    HeaderRow header() {
        return header;
    }

    private void requireUsable(SheetSummary sheet) {
        if (!anything) {
            throw Refusal.invalid("file", "工作表“%s”是空的，没有可导入的内容。".formatted(sheet.name()));
        }
        if (header == null) {
            throw Refusal.invalid(
                    "file", "工作表“%s”的前 %d 行中没有表头，表头应有发现日期、责任区域、问题类别、问题描述等列。".formatted(sheet.name(), HEADER_WITHIN));
        }
        header.requireUsable(sheet.name());
        if (count > maxRows) {
            throw Refusal.invalid("file", "数据超过 %,d 行的上限，请拆分成几个文件分别导入。".formatted(maxRows));
        }
        if (count == 0) {
            throw Refusal.invalid("file", "工作表“%s”只有表头，没有数据行。".formatted(sheet.name()));
        }
    }

    private boolean accept(SheetRow row) {
        anything = true;
        pictures.gather(row);
        return values == null ? seekHeader(row) : takeData(row);
    }

    private boolean seekHeader(SheetRow row) {
        if (row.number() > HEADER_WITHIN) {
            return false;
        }
        HeaderRow candidate = HeaderRow.of(row);
        int found = candidate.columns().size();
        if (found > 0
                && (header == null
                        || candidate.isComplete()
                        || found > header.columns().size())) {
            header = candidate;
        }
        if (candidate.isComplete()) {
            values = new RowValues(candidate, errors);
            return candidate.twice().isEmpty();
        }
        return true;
    }

    private boolean takeData(SheetRow row) {
        if (values.isBlank(row)) {
            return true;
        }
        count++;
        lastRow = row.number();
        if (count > maxRows) {
            return false;
        }
        if (errors.isFull()) {
            pictures.skip(row.number());
        } else {
            rows.accept(pictures.give(values.read(row), header));
        }
        return true;
    }

    private void checkMerged(CellRange range) {
        if (range.firstRow() <= header.number() || range.firstRow() > lastRow) {
            return;
        }
        header.columns().forEach((column, position) -> {
            if (range.contains(range.firstRow(), position)) {
                errors.addMerged(range.firstRow(), column, range);
            }
        });
    }
}

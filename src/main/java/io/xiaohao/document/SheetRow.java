package io.xiaohao.document;

import java.util.List;
import java.util.Optional;

/**
 * One row that holds something.
 *
 * @param number as Excel counts, from 1
 * @param cells those that hold something, from left to right
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell in a column, counted from 0. */
    public Optional<SheetCell> cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}

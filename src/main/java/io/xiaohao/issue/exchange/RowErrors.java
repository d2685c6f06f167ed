package io.xiaohao.issue.exchange;

import io.xiaohao.document.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the faults of a file, up to a number that a person can still work through. */
final class RowErrors {

    private static final int MOST = 1_000;
    /** Enough for any sentence; the values quoted in it can be as long as a cell. */
    private static final int LONGEST = 500;

    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private RowError firstUnlisted;

    /** Notes what is wrong with one cell; its first fault is enough. */
    void add(int row, ImportColumn column, String fault) {
        if (places.add(row + column.heading())) {
            keep(row, column.heading(), "第%d行“%s”%s".formatted(row, column.heading(), fault));
        }
    }

    /** Notes what is wrong in a column that the import does not know by itself; its first fault is enough. */
    void add(int row, String column, String fault) {
        if (places.add(row + column)) {
            keep(row, column, "第%d行“%s”%s".formatted(row, column, fault));
        }
    }

    /** Notes a picture that lies in no row with data. */
    void addOutside(int row, String column, String cell) {
        if (places.add(row + column)) {
            keep(row, column, "单元格 %s 处的图片不在数据行内，无法确定属于哪个问题，请移到所属问题的行内，或删除后再导入。".formatted(cell));
        }
    }

    /** Notes what is wrong with a whole row. */
    void add(int row, String fault) {
        keep(row, "", "第%d行：%s".formatted(row, fault));
    }

    /** Notes merged cells; they outweigh what else is wrong with the cell. */
    void addMerged(int row, ImportColumn column, CellRange range) {
        String message = "第%d行“%s”在合并单元格 %s 中，请取消合并并逐格填写。".formatted(row, column.heading(), range);
        if (!places.add(row + column.heading())) {
            errors.removeIf(error -> error.row() == row && error.column().equals(column.heading()));
        }
        keep(row, column.heading(), message);
    }

    private void keep(int row, String column, String message) {
        if (errors.size() < MOST) {
            errors.add(new RowError(row, column, shortened(message)));
        } else if (firstUnlisted == null) {
            firstUnlisted = new RowError(row, column, "错误超过 %,d 处，其余不再列出，请先改正以上各处。".formatted(MOST));
        }
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    boolean has(int row, ImportColumn column) {
        return places.contains(row + column.heading());
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether no more are listed, so that looking for more is idle. */
    boolean isFull() {
        return firstUnlisted != null;
    }

    /** From top to bottom; where there were more than can be listed, the last entry tells so. */
    List<RowError> inOrder() {
        List<RowError> ordered = new ArrayList<>(errors);
        ordered.sort(Comparator.comparingInt(RowError::row));
        if (firstUnlisted != null) {
            ordered.add(firstUnlisted);
        }
        return List.copyOf(ordered);
    }
}

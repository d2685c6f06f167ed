package io.xiaohao.issue.exchange;

import io.xiaohao.document.DateText;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetLimits;
import io.xiaohao.document.SheetRow;
import io.xiaohao.document.SheetText;
import io.xiaohao.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of a row's known columns and notes what cannot be read. */
final class RowValues {

    private final HeaderRow header;
    private final List<ImportColumn> columns;
    private final RowErrors errors;

    RowValues(HeaderRow header, RowErrors errors) {
        this.header = header;
        this.columns = header.fromLeft();
        this.errors = errors;
    }

    /** Whether the known columns hold nothing; a formula that shows nothing is nothing. */
    boolean isBlank(SheetRow row) {
        return columns.stream()
                .allMatch(column ->
                        row.cell(position(column)).map(SheetCell::isBlank).orElse(true));
    }

    CheckedRow read(SheetRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            String value = row.cell(position(column))
                    .map(cell -> value(row.number(), column, cell))
                    .orElse("");
            if (!value.isEmpty()) {
                values.put(column.key(), value);
            } else if (column.isRequired()) {
                errors.add(row.number(), column, "没有填写，这一列必须填写。");
            }
        }
        return new CheckedRow(row.number(), values);
    }

    private int position(ImportColumn column) {
        return header.columns().get(column);
    }

    private String value(int row, ImportColumn column, SheetCell cell) {
        String fault =
                switch (cell.kind()) {
                    case FORMULA -> "是公式，请粘贴为数值。";
                    case ERROR -> "是错误值“%s”，请改为正确的内容。".formatted(SheetText.clean(cell.text()));
                    case OVERLONG -> "超过 %,d 字，请精简。".formatted(SheetLimits.DEFAULT.textLength());
                    default -> null;
                };
        if (cell.kind() == SheetCell.Kind.PICTURE) {
            return "";
        }
        if (fault != null) {
            errors.add(row, column, fault);
            return "";
        }
        return column.isDate() ? date(row, column, cell) : SheetText.clean(cell.text());
    }

    private String date(int row, ImportColumn column, SheetCell cell) {
        if (cell.date() != null || cell.isBlank()) {
            return cell.isBlank() ? "" : cell.date().toString();
        }
        try {
            return DateText.parse(cell.text()).toString();
        } catch (Refusal unreadable) {
            errors.add(row, column, "的" + unreadable.getMessage());
            return "";
        }
    }
}

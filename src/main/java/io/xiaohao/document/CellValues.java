package io.xiaohao.document;

import io.xiaohao.document.SheetCell.Kind;
import io.xiaohao.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a cell's type, style and raw text mean. */
final class CellValues {

    private static final int ISO_DATE = 10;

    private static final int KNOWN_DAYS = 4096;

    private final Map<LocalDate, String> dayTexts = new HashMap<>();
    private final SharedTexts shared;
    private final DateStyles styles;
    private final boolean from1904;
    private final SheetLimits limits;

    CellValues(SharedTexts shared, DateStyles styles, boolean from1904, SheetLimits limits) {
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /** The cell, or null where it holds nothing. */
    SheetCell cell(int column, String type, int style, StringBuilder raw) {
        if (raw.isEmpty()) {
            return null;
        }
        if (type == null) {
            return number(column, style, raw.toString());
        }
        return switch (type) {
            case "s" -> text(column, sharedText(raw));
            case "inlineStr", "str" -> text(column, SheetText.unescape(raw.toString()));
            case "b" -> SheetCell.of(column, Kind.BOOLEAN, raw.charAt(0) == '1' ? "TRUE" : "FALSE");
            case "e" -> SheetCell.of(column, Kind.ERROR, raw.toString());
            case "d" -> isoDate(column, raw.toString());
            default -> number(column, style, raw.toString());
        };
    }

    private SheetCell text(int column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return SheetCell.of(column, text.length() > limits.textLength() ? Kind.OVERLONG : Kind.TEXT, text);
    }

    private String sharedText(StringBuilder number) {
        try {
            String text = shared.get(Integer.parseInt(number, 0, number.length(), 10));
            if (text != null) {
                return text;
            }
        } catch (NumberFormatException damaged) {
            throw missingText();
        }
        throw missingText();
    }

    private static Refusal missingText() {
        return Refusal.invalid(null, "文件已损坏：单元格引用的文字不存在，请用 Excel 或 WPS 另存后再上传。");
    }

    private SheetCell number(int column, int style, String raw) {
        if (styles.isDate(style)) {
            Optional<LocalDate> day = ExcelNumber.value(raw).flatMap(serial -> ExcelNumber.day(serial, from1904));
            if (day.isPresent()) {
                return date(column, day.get());
            }
        }
        return ExcelNumber.text(raw)
                .map(text -> SheetCell.of(column, Kind.NUMBER, text))
                .orElseGet(() -> SheetCell.of(column, Kind.ERROR, raw));
    }

    private SheetCell date(int column, LocalDate day) {
        if (dayTexts.size() > KNOWN_DAYS) {
            dayTexts.clear();
        }
        return new SheetCell(column, Kind.DATE, dayTexts.computeIfAbsent(day, LocalDate::toString), day);
    }

    private static SheetCell isoDate(int column, String raw) {
        try {
            return SheetCell.ofDate(column, LocalDate.parse(raw.substring(0, Math.min(ISO_DATE, raw.length()))));
        } catch (DateTimeException damaged) {
            return SheetCell.of(column, Kind.ERROR, raw);
        }
    }
}

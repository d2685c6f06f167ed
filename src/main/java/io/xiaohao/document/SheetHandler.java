package io.xiaohao.document;

import io.xiaohao.document.SheetCell.Kind;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** Turns a sheet's XML into rows, one at a time. */
final class SheetHandler extends XmlPart.Handler {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_MERGED = 10_000;
    private static final int MAX_ARRAYS = 1_000;

    private final CellValues values;
    private final SheetLimits limits;
    private final RowConsumer consumer;
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> arrays = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final CellPictures pictures;
    private final StringBuilder formulaText = new StringBuilder();

    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type;
    private int style;
    private boolean inCell;
    private boolean inText;
    private boolean inReading;
    private boolean formula;
    private boolean inFormula;
    private String valueMetadata;

    SheetHandler(CellValues values, CellPictures pictures, SheetLimits limits, RowConsumer consumer) {
        this.values = values;
        this.pictures = pictures;
        this.limits = limits;
        this.consumer = consumer;
    }

    List<CellRange> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (plainName(name)) {
            case "v", "t" -> inText = inCell && !inReading;
            case "c" -> startCell(attributes);
            case "row" -> startRow(attributes.getValue("r"));
            case "f" -> startFormula(attributes);
            case "rPh" -> inReading = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && text.length() <= limits.textLength()) {
            text.append(chars, start, Math.min(length, limits.textLength() + 1 - text.length()));
        } else if (inFormula && formulaText.length() < CellPictures.LONGEST_FORMULA) {
            formulaText.append(chars, start, Math.min(length, CellPictures.LONGEST_FORMULA - formulaText.length()));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws XmlPart.Enough {
        switch (plainName(name)) {
            case "v", "t" -> inText = false;
            case "f" -> inFormula = false;
            case "c" -> endCell();
            case "row" -> endRow();
            case "rPh" -> inReading = false;
            default -> {}
        }
    }

    private void startRow(String number) {
        int next = number == null ? row + 1 : positive(number);
        if (next <= row || next > MAX_ROWS) {
            throw Refusal.invalid(null, "文件已损坏：第 %d 行之后的行号不对，请用 Excel 或 WPS 另存后再上传。".formatted(row));
        }
        row = next;
        column = -1;
    }

    private void startCell(Attributes attributes) {
        int next = column + 1;
        int styleAt = -1;
        type = null;
        valueMetadata = null;
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            switch (attributes.getQName(i)) {
                case "r" -> next = columnOf(attributes.getValue(i));
                case "s" -> styleAt = i;
                case "t" -> type = attributes.getValue(i);
                case "vm" -> valueMetadata = attributes.getValue(i);
                default -> {}
            }
        }
        column = next;
        // only a number's style means anything here, and asking for an attribute costs
        style = styleAt < 0 || type != null && !type.equals("n") ? 0 : positive(attributes.getValue(styleAt));
        text.setLength(0);
        formula = false;
        formulaText.setLength(0);
        inCell = true;
    }

    private void startFormula(Attributes attributes) {
        formula = inCell;
        inFormula = inCell;
        String form = attributes.getValue("t");
        if ("array".equals(form) || "dataTable".equals(form)) {
            // its other cells look like plain values
            CellRange.parse(attributes.getValue("ref"))
                    .filter(range -> arrays.size() < MAX_ARRAYS)
                    .ifPresent(arrays::add);
        }
    }

    private void endCell() {
        inCell = false;
        boolean computed = formula || isInArray();
        if (text.isEmpty() && !computed) {
            return;
        }
        SheetCell cell = picture();
        if (cell == null) {
            cell = values.cell(column, type, style, text);
        }
        if (computed && (cell == null || cell.kind() != Kind.PICTURE)) {
            cell = SheetCell.of(column, Kind.FORMULA, cell == null ? "" : cell.text());
        }
        if (cell == null) {
            return;
        }
        if (column >= limits.columns()) {
            throw Refusal.invalid(
                    null,
                    "第%d行在第 %d 列（%s 列）有内容，最多读取 %d 列，请删除多余的列后再上传。"
                            .formatted(row, column + 1, CellRange.columnLetters(column), limits.columns()));
        }
        cells.add(cell);
    }

    private SheetCell picture() {
        if (!formula && valueMetadata == null) {
            return null;
        }
        return pictures.reference(formulaText, text, valueMetadata)
                .map(reference -> SheetCell.of(column, Kind.PICTURE, reference))
                .orElse(null);
    }

    private boolean isInArray() {
        if (arrays.isEmpty()) {
            return false;
        }
        return arrays.stream().anyMatch(range -> range.contains(row, column));
    }

    private void endRow() throws XmlPart.Enough {
        arrays.removeIf(range -> range.lastRow() <= row);
        if (cells.isEmpty()) {
            return;
        }
        SheetRow complete = new SheetRow(row, cells);
        cells = new ArrayList<>(cells.size());
        if (!consumer.accept(complete)) {
            throw XmlPart.Enough.ENOUGH;
        }
    }

    private void merge(String range) {
        if (merged.size() < MAX_MERGED) {
            CellRange.parse(range).ifPresent(merged::add);
        }
    }

    private int columnOf(String reference) {
        int index = 0;
        int letters = 0;
        for (; letters < reference.length() && letters <= 3; letters++) {
            char c = reference.charAt(letters);
            if (c < 'A' || c > 'Z') {
                break;
            }
            index = index * 26 + c - 'A' + 1;
        }
        if (letters == 0 || letters > 3) {
            throw Refusal.invalid(null, "文件已损坏：第 %d 行有单元格的位置不对，请用 Excel 或 WPS 另存后再上传。".formatted(row));
        }
        return index - 1;
    }

    private int positive(String number) {
        try {
            return Math.max(0, Integer.parseInt(number));
        } catch (NumberFormatException damaged) {
            throw Refusal.invalid(null, "文件已损坏：第 %d 行附近有看不懂的编号，请用 Excel 或 WPS 另存后再上传。".formatted(row));
        }
    }
}

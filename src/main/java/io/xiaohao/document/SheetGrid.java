package io.xiaohao.document;

import io.xiaohao.document.DrawingHandler.Placement;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.xml.sax.Attributes;

/**
 * The heights and widths of a sheet, to tell the cell that the middle of a picture lies in: people move pictures by hand,
 * and one that begins a hair above its row still belongs to it.
 */
final class SheetGrid extends XmlPart.Handler {

    private static final int EMU_PER_POINT = 12_700;
    private static final int EMU_PER_PIXEL = 9_525;
    private static final int PIXELS_PER_CHARACTER = 7;
    private static final int PADDING_PIXELS = 5;
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;
    /** Whatever covers more is no picture of one row. */
    private static final int FARTHEST = 2_000;

    private float[] heights = new float[0];
    private final float[] widths = new float[LAST_COLUMN + 1];
    private float usualHeight = 15;
    private float usualWidth = 8.43f;
    private int row = -1;

    SheetGrid() {
        Arrays.fill(widths, -1);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (plainName(name)) {
            case "sheetFormatPr" -> {
                usualHeight = number(attributes.getValue("defaultRowHeight"), usualHeight);
                usualWidth = number(attributes.getValue("defaultColWidth"), usualWidth);
            }
            case "col" -> column(attributes);
            case "row" -> row(attributes);
            default -> {}
        }
    }

    private void column(Attributes attributes) {
        int first = (int) number(attributes.getValue("min"), 1) - 1;
        int last = (int) number(attributes.getValue("max"), first + 1) - 1;
        float width = isHidden(attributes) ? 0 : number(attributes.getValue("width"), usualWidth);
        for (int i = Math.max(0, first); i <= Math.min(last, LAST_COLUMN); i++) {
            widths[i] = width;
        }
    }

    private void row(Attributes attributes) {
        row = (int) number(attributes.getValue("r"), row + 2) - 1;
        String height = attributes.getValue("ht");
        if (row < 0 || row > LAST_ROW || height == null && !isHidden(attributes)) {
            return;
        }
        if (row >= heights.length) {
            int before = heights.length;
            heights = Arrays.copyOf(heights, Math.min(LAST_ROW + 1, Math.max(row + 1, before * 2)));
            Arrays.fill(heights, before, heights.length, -1);
        }
        heights[row] = isHidden(attributes) ? 0 : number(height, usualHeight);
    }

    private static boolean isHidden(Attributes attributes) {
        String hidden = attributes.getValue("hidden");
        return "1".equals(hidden) || "true".equals(hidden);
    }

    private static float number(String text, float otherwise) {
        try {
            return text == null ? otherwise : Math.max(0, Float.parseFloat(text));
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }

    private long height(int index) {
        float points = index < heights.length && heights[index] >= 0 ? heights[index] : usualHeight;
        return (long) (points * EMU_PER_POINT);
    }

    private long width(int index) {
        float characters = widths[index] >= 0 ? widths[index] : usualWidth;
        return characters == 0 ? 0 : (long) (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * EMU_PER_PIXEL;
    }

    /** The row of the picture's middle, from 0. */
    int middleRow(Placement placement) {
        return middle(
                placement.row(),
                placement.rowOffset(),
                placement.lastRow(),
                placement.lastRowOffset(),
                placement.height(),
                LAST_ROW,
                this::height);
    }

    /** The column of the picture's middle, from 0. */
    int middleColumn(Placement placement) {
        return middle(
                placement.column(),
                placement.columnOffset(),
                placement.lastColumn(),
                placement.lastColumnOffset(),
                placement.width(),
                LAST_COLUMN,
                this::width);
    }

    private static int middle(
            int first, long offset, int last, long lastOffset, long length, int end, IntToLongFunction size) {
        if (last == first || last - first > FARTHEST) {
            return first;
        }
        long begin = Math.min(offset, size.applyAsLong(first));
        long covered = length;
        if (last > first) {
            covered = lastOffset - begin;
            for (int i = first; i < last; i++) {
                covered += size.applyAsLong(i);
            }
        }
        long rest = begin + Math.max(0, covered) / 2;
        int at = first;
        while (at < end && at - first < FARTHEST && rest >= size.applyAsLong(at)) {
            rest -= size.applyAsLong(at);
            at++;
        }
        return at;
    }
}

package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** Reads where the pictures of a drawing are anchored; shapes, charts and what stands in for them are left out. */
final class DrawingHandler extends XmlPart.Handler {

    private static final int MOST = 20_000;
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    private final List<Placement> placements = new ArrayList<>();
    private final List<String> relationships = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Corner from;
    private Corner to;
    private Corner corner;
    private long width;
    private long height;
    private int depth;
    private int pictures;
    private int substitutes;

    /** A corner as it is read; offsets in English metric units. */
    private static final class Corner {
        private int row;
        private int column;
        private long rowOffset;
        private long columnOffset;
    }

    /**
     * Where a picture is anchored; rows and columns from 0, lengths in English metric units (360,000 a centimetre).
     *
     * @param row the first row it covers
     * @param rowOffset how far below that row's edge it begins
     * @param column the first column it covers
     * @param columnOffset how far right of that column's edge it begins
     * @param lastRow the last row it covers, or -1 where its height tells
     * @param lastRowOffset how far it reaches into that row
     * @param lastColumn the last column it covers, or -1 where its width tells
     * @param lastColumnOffset how far it reaches into that column
     * @param width its width, where the last column does not tell
     * @param height its height, where the last row does not tell
     * @param relationship the id by which the drawing names the picture, or null
     */
    record Placement(
            int row,
            long rowOffset,
            int column,
            long columnOffset,
            int lastRow,
            long lastRowOffset,
            int lastColumn,
            long lastColumnOffset,
            long width,
            long height,
            String relationship) {

        /** Whether no measure is needed to tell its cell. */
        boolean isInOneCell() {
            return row == lastRow && column == lastColumn;
        }
    }

    List<Placement> placements() {
        return placements;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        depth++;
        text.setLength(0);
        switch (plainName(name)) {
            case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> startAnchor();
            case "from" -> corner = from;
            case "to" -> {
                to = new Corner();
                corner = to;
            }
            case "ext" -> extent(attributes);
            case "pic" -> pictures++;
            case "Fallback" -> substitutes++;
            case "blip" -> picture(value(attributes, "embed"));
            default -> {}
        }
    }

    private void startAnchor() {
        depth = 0;
        from = new Corner();
        to = null;
        corner = null;
        width = 0;
        height = 0;
        pictures = 0;
        relationships.clear();
    }

    /** The anchor's own extent, not that of a shape within it. */
    private void extent(Attributes attributes) {
        if (depth == 1) {
            width = length(value(attributes, "cx"));
            height = length(value(attributes, "cy"));
        }
    }

    private void picture(String relationship) {
        if (pictures > 0 && substitutes == 0) {
            if (placements.size() + relationships.size() >= MOST) {
                throw Refusal.tooLarge("表中的图片超过 %,d 张，请拆分成几个文件分别导入。".formatted(MOST));
            }
            relationships.add(relationship);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (corner != null && text.length() < LAST_COLUMN) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
        String element = plainName(name);
        switch (element) {
            case "row", "col", "rowOff", "colOff" -> endOfCorner(element);
            case "from", "to" -> corner = null;
            case "pic" -> pictures--;
            case "Fallback" -> substitutes--;
            case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> endAnchor();
            default -> {}
        }
    }

    private void endOfCorner(String element) {
        if (corner == null) {
            return;
        }
        long number = length(text.toString());
        switch (element) {
            case "row" -> corner.row = (int) Math.min(number, LAST_ROW);
            case "col" -> corner.column = (int) Math.min(number, LAST_COLUMN);
            case "rowOff" -> corner.rowOffset = number;
            default -> corner.columnOffset = number;
        }
    }

    private void endAnchor() {
        for (String relationship : relationships) {
            placements.add(new Placement(
                    from.row,
                    from.rowOffset,
                    from.column,
                    from.columnOffset,
                    to == null ? -1 : to.row,
                    to == null ? 0 : to.rowOffset,
                    to == null ? -1 : to.column,
                    to == null ? 0 : to.columnOffset,
                    width,
                    height,
                    relationship));
        }
        relationships.clear();
    }

    /** Not negative; 0 where it is no number. */
    private static long length(String number) {
        try {
            return number == null ? 0 : Math.max(0, Long.parseLong(number.strip()));
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }
}

package io.xiaohao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A form in a paper: what is asked at the left of what is answered, one or two in a row. Rows grow with their text and go
 * on over the page where it is long; a missing text is a dash.
 */
public final class PaperTable {

    private static final int GRID = 4;
    private static final int LABEL = PaperPage.twips(24);
    private static final int VALUE = PaperPage.twips(42);
    private static final int OTHER_VALUE = PaperPage.TEXT_WIDTH - 2 * LABEL - VALUE;
    private static final int[] FORM = {LABEL, VALUE, LABEL, OTHER_VALUE};
    private static final int[] PICTURES = {width(1), width(1), width(1), width(1)};
    private static final int ROW_HEIGHT = PaperPage.twips(8);
    private static final int TALL_ROW_HEIGHT = PaperPage.twips(20);
    private static final int PICTURE_WIDTH_MM = 70;
    private static final int PICTURE_HEIGHT_MM = 50;
    private static final int EMU_A_MILLIMETRE = Units.EMU_PER_CENTIMETER / 10;
    private static final PaperText CAPTION = new PaperText(PaperFont.HEI, 14, 20, ParagraphAlignment.CENTER, 0);
    private static final PaperText TEXT = new PaperText(PaperFont.FANG_SONG, 14, 20, ParagraphAlignment.LEFT, 0);
    private static final PaperText PICTURE = new PaperText(PaperFont.FANG_SONG, 14, 0, ParagraphAlignment.CENTER, 0);

    private final XWPFTable table;
    private final int[] columns;

    private PaperTable(XWPFTable table, int[] columns) {
        this.table = table;
        this.columns = columns;
        table.removeRow(0);
        table.setWidth(PaperPage.TEXT_WIDTH);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    /** An empty form. */
    static PaperTable form(XWPFTable table) {
        return new PaperTable(table, FORM);
    }

    /** A table of pictures. */
    static PaperTable pictures(XWPFTable table, PictureColumn... columns) {
        PaperTable pictures = new PaperTable(table, PICTURES);
        pictures.fill(columns);
        return pictures;
    }

    /** Two questions with their answers in one row. */
    public PaperTable pair(String label, String value, String otherLabel, String otherValue) {
        XWPFTableRow row = whole(row(ROW_HEIGHT));
        label(row, label);
        write(cell(row, VALUE, 1), TEXT, value);
        label(row, otherLabel);
        write(cell(row, OTHER_VALUE, 1), TEXT, otherValue);
        return this;
    }

    /** Two questions in one row with room for what is written by hand; null leaves the room empty. */
    public PaperTable toSign(String label, String value, String otherLabel, String otherValue) {
        XWPFTableRow row = whole(row(ROW_HEIGHT));
        label(row, label);
        writeOrLeave(cell(row, VALUE, 1), value);
        label(row, otherLabel);
        writeOrLeave(cell(row, OTHER_VALUE, 1), otherValue);
        return this;
    }

    private static void writeOrLeave(XWPFTableCell cell, String text) {
        if (text == null) {
            TEXT.shape(next(cell));
            return;
        }
        write(cell, TEXT, text);
    }

    /** A question with its answer over the whole width. */
    public PaperTable wide(String label, String value) {
        XWPFTableRow row = row(ROW_HEIGHT);
        label(row, label);
        write(cell(row, PaperPage.TEXT_WIDTH - columns[0], GRID - 1), TEXT, value);
        return this;
    }

    /** An opinion over the whole width, and at its right who gave it and when. */
    public PaperTable opinion(String label, String text, String signature) {
        XWPFTableRow row = row(TALL_ROW_HEIGHT);
        label(row, label);
        XWPFTableCell cell = cell(row, PaperPage.TEXT_WIDTH - columns[0], GRID - 1);
        write(cell, TEXT, text);
        TEXT.aligned(ParagraphAlignment.RIGHT).write(next(cell), SheetText.clean(signature));
        return this;
    }

    /**
     * Columns of pictures, each under its heading; where there are none for one of them, the others get its room. A row of
     * pictures is not torn apart.
     */
    private void fill(PictureColumn... sides) {
        if (Arrays.stream(sides).noneMatch(side -> side.pictures().isEmpty())) {
            sideBySide(sides);
            return;
        }
        for (PictureColumn side : sides) {
            if (side.pictures().isEmpty()) {
                wide(side.heading(), side.missing());
            } else {
                overTheWidth(side);
            }
        }
    }

    private void sideBySide(PictureColumn... sides) {
        int span = GRID / sides.length;
        XWPFTableRow head = whole(row(ROW_HEIGHT));
        head.setRepeatHeader(true);
        for (PictureColumn side : sides) {
            write(cell(head, width(span), span), CAPTION, side.heading());
        }
        int most = Arrays.stream(sides)
                .mapToInt(side -> side.pictures().size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            XWPFTableRow row = whole(row(ROW_HEIGHT));
            for (PictureColumn side : sides) {
                picture(cell(row, width(span), span), side, i);
            }
        }
    }

    private void overTheWidth(PictureColumn column) {
        XWPFTableCell heading = cell(whole(row(ROW_HEIGHT)), width(GRID), GRID);
        write(heading, CAPTION, column.heading());
        heading.getParagraphs().get(0).setKeepNext(true);
        int span = column.pictures().size() == 1 ? GRID : GRID / 2;
        for (int i = 0; i < column.pictures().size(); i += GRID / span) {
            XWPFTableRow row = whole(row(ROW_HEIGHT));
            for (int j = 0; j < GRID / span; j++) {
                picture(cell(row, width(span), span), column, i + j);
            }
        }
    }

    private static int width(int span) {
        return PaperPage.TEXT_WIDTH * span / GRID;
    }

    private static XWPFTableRow whole(XWPFTableRow row) {
        row.setCantSplitRow(true);
        return row;
    }

    private static void picture(XWPFTableCell cell, PictureColumn column, int index) {
        XWPFParagraph paragraph = PICTURE.shape(next(cell));
        if (index >= column.pictures().size()) {
            return;
        }
        paragraph.setSpacingBefore(4 * PaperText.TWIPS_A_POINT);
        paragraph.setSpacingAfter(4 * PaperText.TWIPS_A_POINT);
        insert(paragraph.createRun(), column.pictures().get(index), column.heading() + (index + 1));
    }

    private static void insert(XWPFRun run, PaperPicture picture, String description) {
        double scale =
                Math.min((double) PICTURE_WIDTH_MM / picture.width(), (double) PICTURE_HEIGHT_MM / picture.height());
        int width = (int) Math.round(picture.width() * scale * EMU_A_MILLIMETRE);
        int height = (int) Math.round(picture.height() * scale * EMU_A_MILLIMETRE);
        try {
            run.addPicture(new ByteArrayInputStream(picture.jpeg()), PictureType.JPEG, "picture.jpg", width, height);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(description);
    }

    private XWPFTableRow row(int height) {
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setHeight(height);
        return row;
    }

    private void label(XWPFTableRow row, String text) {
        write(cell(row, columns[0], 1), CAPTION, text);
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width, int span) {
        XWPFTableCell cell = row.addNewTableCell();
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        if (span > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    private static void write(XWPFTableCell cell, PaperText style, String text) {
        for (String line : PaperText.lines(text)) {
            style.write(next(cell), line);
        }
    }

    /** A cell is made with an empty paragraph, which is the first to be written. */
    private static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph last = cell.getParagraphs().get(cell.getParagraphs().size() - 1);
        return last.getRuns().isEmpty() ? last : cell.addParagraph();
    }
}

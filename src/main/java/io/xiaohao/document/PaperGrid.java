package io.xiaohao.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Rows of figures in a paper under a heading that is repeated on every page; a row is not torn apart. */
public final class PaperGrid {

    private static final int ROW_HEIGHT = PaperPage.twips(7);
    private static final PaperText HEAD = new PaperText(PaperFont.HEI, 12, 17, ParagraphAlignment.CENTER, 0);
    private static final PaperText TEXT = new PaperText(PaperFont.FANG_SONG, 12, 17, ParagraphAlignment.LEFT, 0);

    private final XWPFTable table;
    private final int[] widths;

    PaperGrid(XWPFTable table, int... proportions) {
        this.table = table;
        int whole = Arrays.stream(proportions).sum();
        this.widths = Arrays.stream(proportions)
                .map(part -> PaperPage.TEXT_WIDTH * part / whole)
                .toArray();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(String.valueOf(Arrays.stream(widths).sum()));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        Arrays.stream(widths).forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    /** The headings. */
    public PaperGrid head(List<String> headings) {
        row(headings, true);
        return this;
    }

    /** A row; texts stand at the left, numbers and short words in the middle. */
    public PaperGrid row(List<String> cells) {
        row(cells, false);
        return this;
    }

    private void row(List<String> cells, boolean head) {
        if (cells.size() != widths.length) {
            throw new IllegalArgumentException("%d cells in %d columns".formatted(cells.size(), widths.length));
        }
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setHeight(ROW_HEIGHT);
        row.setCantSplitRow(true);
        row.setRepeatHeader(head);
        for (int column = 0; column < widths.length; column++) {
            XWPFTableCell cell = row.addNewTableCell();
            cell.setWidth(String.valueOf(widths[column]));
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            write(cell, head ? HEAD : style(cells.get(column)), cells.get(column));
        }
    }

    private static PaperText style(String text) {
        boolean isShort = text == null || text.length() <= 8;
        return isShort ? TEXT.aligned(ParagraphAlignment.CENTER) : TEXT;
    }

    private static void write(XWPFTableCell cell, PaperText style, String text) {
        boolean first = true;
        for (String line : PaperText.lines(text)) {
            XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
            style.write(paragraph, line);
            first = false;
        }
    }
}

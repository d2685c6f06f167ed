package io.xiaohao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;

/**
 * An official paper as docx (GB/T 9704—2012), put together from top to bottom: letterhead, title, addressee, text, tables,
 * signature. Whatever text it is given stands in it as text: nothing becomes a field, and what no document may hold is left
 * out.
 */
public final class OfficialPaper implements AutoCloseable {

    private static final String RED = "C00000";
    private static final int WIDEST_LETTERHEAD = 34;
    private static final PaperText NUMBER = new PaperText(PaperFont.FANG_SONG, 16, 29, ParagraphAlignment.CENTER, 0);
    private static final PaperText TITLE =
            new PaperText(PaperFont.XIAO_BIAO_SONG, 22, 34, ParagraphAlignment.CENTER, 0);
    private static final PaperText HEADING = new PaperText(PaperFont.HEI, 16, 29, ParagraphAlignment.BOTH, 2);
    private static final PaperText NOTE = new PaperText(PaperFont.FANG_SONG, 12, 18, ParagraphAlignment.LEFT, 0);
    private static final PaperText IMPRINT = new PaperText(PaperFont.FANG_SONG, 14, 26, ParagraphAlignment.LEFT, 0);
    private static final int POINT = PaperText.TWIPS_A_POINT;

    private final XWPFDocument document = new XWPFDocument();

    /**
     * Begins a paper.
     *
     * @param title what programs show as its title
     * @param issuer who issues it
     */
    public OfficialPaper(String title, String issuer) {
        PaperPage.prepare(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator(issuer);
    }

    /** The red head: who issues it, its number, the red line. */
    public OfficialPaper letterhead(String issuer, String number) {
        int points = Math.min(WIDEST_LETTERHEAD, PaperPage.TEXT_WIDTH / POINT / Math.max(1, issuer.length()));
        PaperText head = new PaperText(PaperFont.XIAO_BIAO_SONG, points, points + 12, ParagraphAlignment.CENTER, 0);
        head.write(document.createParagraph(), SheetText.clean(issuer)).setColor(RED);
        XWPFParagraph line = document.createParagraph();
        NUMBER.write(line, SheetText.clean(number));
        line.setSpacingBefore(8 * POINT);
        line.setBorderBottom(Borders.SINGLE);
        CTBorder border = line.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(14));
        border.setSpace(BigInteger.valueOf(6));
        return this;
    }

    /** The title, in the middle, with room around it. */
    public OfficialPaper title(String title) {
        XWPFParagraph paragraph = document.createParagraph();
        TITLE.write(paragraph, SheetText.clean(title));
        paragraph.setSpacingBefore(14 * POINT);
        paragraph.setSpacingAfter(8 * POINT);
        paragraph.setKeepNext(true);
        return this;
    }

    /** To whom it goes, with the colon; not indented. */
    public OfficialPaper addressee(String names) {
        PaperText.BODY.unindented().write(document.createParagraph(), SheetText.clean(names) + "：");
        return this;
    }

    /** Text; each line of it is a paragraph. */
    public OfficialPaper paragraph(String text) {
        PaperText.lines(text).forEach(line -> PaperText.BODY.write(document.createParagraph(), line));
        return this;
    }

    /** A heading of the first order (一、). */
    public OfficialPaper heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        HEADING.write(paragraph, SheetText.clean(text));
        paragraph.setKeepNext(true);
        return this;
    }

    /** Room before a table. */
    public OfficialPaper gap() {
        NOTE.shape(document.createParagraph());
        return this;
    }

    /** A table at this place, to be filled. */
    public PaperTable table() {
        return PaperTable.form(document.createTable());
    }

    /** A table of rows and columns at this place, to be filled; the columns' widths in proportion. */
    public PaperGrid grid(int... proportions) {
        return new PaperGrid(document.createTable(), proportions);
    }

    /** Columns of pictures side by side at this place. */
    public OfficialPaper pictures(PictureColumn... columns) {
        PaperTable.pictures(document.createTable(), columns);
        return this;
    }

    /** A note in small type. */
    public OfficialPaper note(String text) {
        PaperText.lines(text).forEach(line -> NOTE.write(document.createParagraph(), line));
        return this;
    }

    /** Who issues it and the day, one above the other, four characters from the right (成文日期). */
    public OfficialPaper signature(String issuer, LocalDate day) {
        String date = ChineseDate.of(day);
        int character = PaperText.BODY.points() * POINT;
        int widest = Math.max(issuer.length(), date.length()) * character;
        int right = Math.max(0, Math.min(4 * character, PaperPage.TEXT_WIDTH - widest));
        PaperText line = PaperText.BODY.unindented().aligned(ParagraphAlignment.CENTER);
        keepEndWithNext();
        boolean first = true;
        for (String text : new String[] {SheetText.clean(issuer), date}) {
            XWPFParagraph paragraph = document.createParagraph();
            line.write(paragraph, text);
            paragraph.setIndentationRight(right);
            paragraph.setIndentationLeft(Math.max(0, PaperPage.TEXT_WIDTH - right - widest));
            paragraph.setSpacingBefore(first ? 18 * POINT : 0);
            paragraph.setKeepNext(first);
            first = false;
        }
        return this;
    }

    /** To whom copies go, and who has it printed when, between lines at the end (版记). */
    public OfficialPaper copies(List<String> offices, String issuer, LocalDate day) {
        if (!offices.isEmpty()) {
            imprint(document.createParagraph(), "抄送：" + SheetText.clean(String.join("，", offices)) + "。")
                    .setSpacingBefore(24 * POINT);
        }
        XWPFParagraph last =
                imprint(document.createParagraph(), SheetText.clean(issuer) + "　　" + ChineseDate.of(day) + "印发");
        last.setBorderBottom(Borders.SINGLE);
        return this;
    }

    private static XWPFParagraph imprint(XWPFParagraph paragraph, String text) {
        IMPRINT.write(paragraph, text);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBetween(Borders.SINGLE);
        paragraph.setKeepNext(true);
        return paragraph;
    }

    /** A signature does not stand on a page of its own: what comes last goes with it. */
    private void keepEndWithNext() {
        List<IBodyElement> elements = document.getBodyElements();
        if (elements.isEmpty()) {
            return;
        }
        IBodyElement last = elements.get(elements.size() - 1);
        if (last instanceof XWPFParagraph paragraph) {
            paragraph.setKeepNext(true);
        } else if (last instanceof XWPFTable table) {
            table.getRow(table.getNumberOfRows() - 1).getTableCells().forEach(cell -> cell.getParagraphs()
                    .forEach(paragraph -> paragraph.setKeepNext(true)));
        }
    }

    /** The paper as it stands now, as docx. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

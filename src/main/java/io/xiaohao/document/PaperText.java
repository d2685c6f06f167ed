package io.xiaohao.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/**
 * How a piece of text is set.
 *
 * @param font the typeface of Chinese text
 * @param points its size
 * @param line the height of a line in points; 0: as the content needs
 * @param alignment where it stands in its line
 * @param indent of the first line, in characters
 */
record PaperText(PaperFont font, int points, int line, ParagraphAlignment alignment, int indent) {

    static final int TWIPS_A_POINT = 20;

    /** 三号仿宋, 22 lines a page, two characters indented: the text of a paper. */
    static final PaperText BODY = new PaperText(PaperFont.FANG_SONG, 16, 29, ParagraphAlignment.BOTH, 2);

    PaperText aligned(ParagraphAlignment other) {
        return new PaperText(font, points, line, other, indent);
    }

    PaperText unindented() {
        return new PaperText(font, points, line, alignment, 0);
    }

    /** The lines of a text that somebody typed, without what no document may hold; a missing text is a single dash. */
    static List<String> lines(String text) {
        String clean = SheetText.clean(text);
        if (clean.isEmpty()) {
            return List.of("—");
        }
        return clean.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Makes the paragraph one of this kind, without text. */
    XWPFParagraph shape(XWPFParagraph paragraph) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        closeUp(paragraph);
        if (line > 0) {
            paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
        }
        if (indent > 0) {
            paragraph.setFirstLineIndent(indent * points * TWIPS_A_POINT);
        }
        return paragraph;
    }

    /** No space of its own between Chinese characters and digits: 〔2026〕12号. */
    private static void closeUp(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().getPPr();
        if (!properties.isSetAutoSpaceDN()) {
            properties.addNewAutoSpaceDE().setVal(false);
            properties.addNewAutoSpaceDN().setVal(false);
        }
    }

    /** Makes the paragraph one of this kind with the text. */
    XWPFRun write(XWPFParagraph paragraph, String text) {
        shape(paragraph);
        return run(paragraph, text);
    }

    /** Adds text to the paragraph. */
    XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        dress(run);
        run.setText(text);
        return run;
    }

    /** Sets the run's typeface and size; quotation marks are Chinese ones. */
    void dress(XWPFRun run) {
        run.setFontSize(points);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(PaperFont.LATIN);
        fonts.setHAnsi(PaperFont.LATIN);
        fonts.setEastAsia(font.face());
        fonts.setHint(STHint.EAST_ASIA);
    }
}

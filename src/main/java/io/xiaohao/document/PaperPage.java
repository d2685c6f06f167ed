package io.xiaohao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The page of an official paper (GB/T 9704—2012): A4, its margins, page numbers on the outer side, its fonts. */
final class PaperPage {

    /** The width of the text (版心), in twips: 156 mm. */
    static final int TEXT_WIDTH = twips(156);

    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final PaperText PAGE_NUMBER = new PaperText(PaperFont.SONG, 14, 0, ParagraphAlignment.RIGHT, 0);

    private PaperPage() {}

    static int twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }

    /** Gives an empty document its page. */
    static void prepare(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twip(210));
        size.setH(twip(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twip(37));
        margins.setBottom(twip(35));
        margins.setLeft(twip(28));
        margins.setRight(twip(26));
        margins.setHeader(twip(15));
        margins.setFooter(twip(23));
        margins.setGutter(BigInteger.ZERO);
        numberPages(document);
        nameFonts(document);
    }

    private static BigInteger twip(int millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }

    /** Odd pages bear their number on the right, even ones on the left, one character from the edge. */
    private static void numberPages(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFParagraph odd = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        XWPFParagraph even = document.createFooter(HeaderFooterType.EVEN).createParagraph();
        int character = PAGE_NUMBER.points() * PaperText.TWIPS_A_POINT;
        writeNumber(odd, PAGE_NUMBER);
        odd.setIndentationRight(character);
        writeNumber(even, PAGE_NUMBER.aligned(ParagraphAlignment.LEFT));
        even.setIndentationLeft(character);
    }

    private static void writeNumber(XWPFParagraph paragraph, PaperText text) {
        text.write(paragraph, "— ");
        XWPFRun inField = new XWPFFieldRun(
                paragraph.getCTP().addNewFldSimple(),
                paragraph.getCTP().getFldSimpleArray(0).addNewR(),
                paragraph);
        paragraph.getCTP().getFldSimpleArray(0).setInstr("PAGE");
        text.dress(inField);
        inField.setText("1");
        text.run(paragraph, " —");
    }

    private static void nameFonts(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(PaperFont.LATIN);
        fonts.setHAnsi(PaperFont.LATIN);
        fonts.setEastAsia(PaperFont.FANG_SONG.face());
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
        try {
            addFontTable(document);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void addFontTable(XWPFDocument document) throws InvalidFormatException, IOException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_RELATION);
        try (OutputStream out = part.getOutputStream()) {
            out.write(fontTable().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String fontTable() {
        StringBuilder fonts = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
                .append("<w:fonts xmlns:w=\"%s\">".formatted(NAMESPACE));
        for (PaperFont font : PaperFont.values()) {
            fonts.append("<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/>"
                    .formatted(font.face(), font.substitutes()));
            fonts.append("<w:family w:val=\"%s\"/></w:font>".formatted(font.family()));
        }
        return fonts.append("</w:fonts>").toString();
    }
}

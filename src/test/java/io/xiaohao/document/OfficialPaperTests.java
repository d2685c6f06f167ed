package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What an official paper is when it is opened again. */
class OfficialPaperTests {

    private static XWPFDocument written(Consumer<OfficialPaper> content) throws IOException {
        try (OfficialPaper paper = new OfficialPaper("标题", "指挥部办公室")) {
            content.accept(paper);
            return new XWPFDocument(new ByteArrayInputStream(paper.bytes()));
        }
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    @Test
    void thePageIsThatOfTheStandard() throws IOException {
        try (XWPFDocument document = written(paper -> paper.paragraph("正文"))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            CTPageMar margins = section.getPgMar();

            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                    .extracting(Object::toString)
                    .containsExactly("2098", "1984", "1587", "1474");
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .extracting(XWPFFooter::getText)
                    .allMatch(text -> text.strip().equals("— 1 —"));
            assertThat(document.getEvenAndOddHeadings()).isTrue();
        }
    }

    @Test
    void theTextIsSetAsTheStandardAsks() throws IOException {
        try (XWPFDocument document = written(paper -> paper.title("通报").paragraph("第一段\n\n第二段"))) {
            assertThat(texts(document)).containsExactly("通报", "第一段", "第二段");
            XWPFRun title = document.getParagraphs().get(0).getRuns().get(0);
            assertThat(title.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
            assertThat(title.getFontSizeAsDouble()).isEqualTo(22);
            XWPFParagraph body = document.getParagraphs().get(1);
            assertThat(body.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("仿宋");
            assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
            assertThat(body.getSpacingBetween()).isEqualTo(29);
            assertThat(body.getFirstLineIndent()).isEqualTo(640);
        }
    }

    @Test
    void aMachineWithoutTheTypefacesIsToldOthers() throws IOException {
        try (XWPFDocument document = written(paper -> paper.paragraph("正文"))) {
            PackagePart fonts = document.getPackage()
                    .getPartsByName(Pattern.compile("/word/fontTable.xml"))
                    .get(0);

            assertThat(new String(fonts.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("仿宋_GB2312,FangSong", "方正小标宋_GBK");
        }
    }

    @Test
    void theHeadNamesIssuerAndNumberInRedAndTheEndTheDay() throws IOException {
        try (XWPFDocument document = written(paper -> paper.letterhead("文成县创建工作指挥部办公室", "交办单〔2015〕1号")
                .addressee("住建局")
                .signature("文成县创建工作指挥部办公室", LocalDate.of(2015, 5, 4)))) {
            assertThat(texts(document))
                    .containsExactly("文成县创建工作指挥部办公室", "交办单〔2015〕1号", "住建局：", "文成县创建工作指挥部办公室", "2015年5月4日");
            assertThat(document.getParagraphs().get(0).getRuns().get(0).getColor())
                    .isEqualTo("C00000");
        }
    }

    @Test
    void aFormShowsWhatItIsGivenAndADashForWhatIsMissing() throws IOException {
        try (XWPFDocument document = written(paper -> paper.table()
                .pair("编号", "T-1", "地点", null)
                .wide("描述", "一\n二")
                .opinion("意见", " ", "核查人：张三")
                .toSign("签发人", null, "签收人", null))) {
            XWPFTable table = document.getTables().get(0);

            assertThat(table.getRows()).hasSize(4);
            assertThat(texts(table.getRow(0))).containsExactly("编号", "T-1", "地点", "—");
            assertThat(texts(table.getRow(1))).containsExactly("描述", "一二");
            assertThat(table.getRow(1).getCell(1).getParagraphs()).hasSize(2);
            assertThat(texts(table.getRow(2))).containsExactly("意见", "—核查人：张三");
            assertThat(texts(table.getRow(3))).containsExactly("签发人", "", "签收人", "");
        }
    }

    @Test
    void longTextIsWholeAndMayGoOnOverThePage() throws IOException {
        String text = "垃".repeat(4000);
        try (XWPFDocument document = written(paper -> paper.table().wide("描述", text))) {
            XWPFTableRow row = document.getTables().get(0).getRow(0);

            assertThat(row.getCell(1).getText()).isEqualTo(text);
            assertThat(row.isCantSplitRow()).isFalse();
        }
    }

    @Test
    void whatSomebodyTypedIsTextAndNothingElse() throws IOException {
        String typed = "<w:p/> & { INCLUDETEXT \"c:\\\\x\" } =1+1 \u0000\u0007\uFFFE\uD800 _x0041_ 𠮷";
        try (XWPFDocument document = written(paper -> paper.paragraph(typed))) {
            assertThat(texts(document)).containsExactly("<w:p/> & { INCLUDETEXT \"c:\\\\x\" } =1+1  _x0041_ 𠮷");
            assertThat(document.getDocument().xmlText()).doesNotContain("instrText", "fldSimple");
        }
    }

    @Test
    void picturesStandSideBySideUnderTheirHeadings() throws IOException {
        PaperPicture picture = PaperPicture.of(jpeg(400, 300)).orElseThrow();
        try (XWPFDocument document = written(paper -> paper.pictures(
                new PictureColumn("整改前", List.of(picture, picture), "无"),
                new PictureColumn("整改后", List.of(picture), "无")))) {
            XWPFTable table = document.getTables().get(0);

            assertThat(texts(table.getRow(0))).containsExactly("整改前", "整改后");
            assertThat(table.getRows()).hasSize(3);
            assertThat(pictures(table, 1)).containsExactly(1, 1);
            assertThat(pictures(table, 2)).containsExactly(1, 0);
        }
    }

    @Test
    void whereOneSideHasNoPicturesTheOtherHasTheRoom() throws IOException {
        PaperPicture picture = PaperPicture.of(jpeg(300, 400)).orElseThrow();
        try (XWPFDocument document = written(paper -> paper.pictures(
                new PictureColumn("整改前", List.of(), "未留存"),
                new PictureColumn("整改后", List.of(picture, picture, picture), "未留存")))) {
            XWPFTable table = document.getTables().get(0);

            assertThat(texts(table.getRow(0))).containsExactly("整改前", "未留存");
            assertThat(texts(table.getRow(1))).containsExactly("整改后");
            assertThat(pictures(table, 2)).containsExactly(1, 1);
            assertThat(pictures(table, 3)).containsExactly(1, 0);
        }
    }

    @Test
    void aSignatureIsNotAloneOnItsPage() throws IOException {
        try (XWPFDocument document = written(paper -> {
            paper.table().wide("描述", "一").wide("期限", "二");
            paper.signature("指挥部办公室", LocalDate.of(2015, 5, 4));
        })) {
            XWPFTable table = document.getTables().get(0);

            assertThat(table.getRow(0).getCell(1).getParagraphs().get(0).isKeepNext())
                    .isFalse();
            assertThat(table.getRow(1).getCell(1).getParagraphs().get(0).isKeepNext())
                    .isTrue();
        }
    }

    private static List<Integer> pictures(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getParagraphs().get(0).getRuns().stream()
                        .mapToInt(run -> run.getEmbeddedPictures().size())
                        .sum())
                .toList();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}

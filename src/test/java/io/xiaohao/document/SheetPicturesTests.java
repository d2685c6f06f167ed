package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.exchange.PicturedLedger;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures above the cells and in them, as Excel and WPS write them. */
class SheetPicturesTests {

    private static final String DRAWING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("list.xlsx"), content);
    }

    private static PicturedLedger threeRows() {
        return PicturedLedger.withHeadings("发现日期", "照片").row("一").row("二").row("三");
    }

    private static List<SheetPicture> floating(Path file) {
        try (SheetPictures pictures = SheetPictures.open(file)) {
            return pictures.floating();
        }
    }

    private static List<SheetPicture> inCells(Path file) {
        List<SheetPicture> found = new ArrayList<>();
        try (SheetPictures pictures = SheetPictures.open(file)) {
            new SheetReader().read(file, row -> {
                row.cells().stream()
                        .filter(cell -> cell.kind() == SheetCell.Kind.PICTURE)
                        .forEach(cell -> found.add(pictures.inCell(row.number(), cell)));
                return true;
            });
        }
        return found;
    }

    @Test
    void aPictureFloatsAboveItsCellAndItsContentIsReadWhole() throws IOException {
        Path file = file(threeRows().floating(3, 1, SampleFiles.jpeg()).bytes());

        try (SheetPictures pictures = SheetPictures.open(file)) {
            assertThat(pictures.floating()).singleElement().satisfies(picture -> {
                assertThat(picture.row()).isEqualTo(3);
                assertThat(picture.column()).isEqualTo(1);
                try (InputStream content = pictures.content(picture.part())) {
                    assertThat(content.readAllBytes()).isEqualTo(SampleFiles.jpeg());
                }
            });
        }
    }

    @Test
    void aPictureThatCoversTwoRowsBelongsToTheOneItsMiddleLiesIn() throws IOException {
        assertThat(floating(file(threeRows()
                        .spanning(2, 12, 3, 14, 1, SampleFiles.jpeg())
                        .bytes())))
                .extracting(SheetPicture::row)
                .containsExactly(3);
        assertThat(floating(file(
                        threeRows().spanning(2, 1, 3, 3, 1, SampleFiles.jpeg()).bytes())))
                .extracting(SheetPicture::row)
                .containsExactly(2);
    }

    @Test
    void severalPicturesComeFromTopToBottomAndFromLeftToRight() throws IOException {
        assertThat(floating(file(threeRows()
                        .floating(4, 0, SampleFiles.jpeg())
                        .floating(2, 5, SampleFiles.jpeg())
                        .floating(2, 1, SampleFiles.jpeg())
                        .bytes())))
                .extracting(picture -> picture.row() + ":" + picture.column())
                .containsExactly("2:1", "2:5", "4:0");
    }

    @Test
    void picturesInCellsAreKnownHoweverTheyWerePutThere() throws IOException {
        Path file = file(threeRows()
                .inCell(2, 1, SampleFiles.jpeg())
                .inRichCell(3, 1, SampleFiles.jpeg())
                .bytes());

        assertThat(inCells(file))
                .extracting(picture -> picture.row() + ":" + picture.column() + " " + picture.part())
                .containsExactly("2:1 /xl/media/cell1.jpeg", "3:1 /xl/media/rich1.jpeg");
    }

    @Test
    void aPictureThatTheFileHasLostIsStillAPicture() throws IOException {
        Path file = folder.resolve("raw.xlsx");
        new RawWorkbook()
                .sheet(
                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v>"
                                + "</c></row></sheetData>")
                .writeTo(file);

        assertThat(inCells(file)).containsExactly(new SheetPicture(1, 0, null));
    }

    @Test
    void aLinkToElsewhereIsNoPictureInTheFile() throws IOException {
        Path file = folder.resolve("raw.xlsx");
        drawing("<a:blip r:embed=\"rId9\"/>").writeTo(file);

        assertThat(floating(file)).containsExactly(new SheetPicture(3, 2, null));
    }

    @Test
    void shapesAndWhatStandsInForThemAreNoPictures() throws IOException {
        Path file = folder.resolve("raw.xlsx");
        drawing("")
                .part(
                        "xl/drawings/drawing1.xml",
                        anchored("<xdr:sp><a:blip r:embed=\"rId1\"/></xdr:sp>"
                                + "<mc:Fallback><xdr:pic><a:blip r:embed=\"rId1\"/></xdr:pic></mc:Fallback>"))
                .writeTo(file);

        assertThat(floating(file)).isEmpty();
    }

    @Test
    void aDrawingWithADtdIsRefused() throws IOException {
        Path file = folder.resolve("raw.xlsx");
        drawing("")
                .part("xl/drawings/drawing1.xml", "<!DOCTYPE d [<!ENTITY e \"x\">]><xdr:wsDr/>")
                .writeTo(file);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> floating(file));

        assertThat(refusal.getMessage()).contains("DTD");
    }

    @Test
    void anAnchorBeyondAllMeasureEndsSomewhere() throws IOException {
        Path file = folder.resolve("raw.xlsx");
        drawing("")
                .part(
                        "xl/drawings/drawing1.xml",
                        "<xdr:wsDr><xdr:oneCellAnchor><xdr:from><xdr:col>99999999999</xdr:col><xdr:row>-7</xdr:row></xdr:from>"
                                + "<xdr:ext cx=\"9223372036854775807\" cy=\"9223372036854775807\"/>"
                                + "<xdr:pic><a:blip r:embed=\"rId1\"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>")
                .writeTo(file);

        assertThat(floating(file)).hasSize(1);
    }

    private static RawWorkbook drawing(String blip) {
        return new RawWorkbook()
                .part("xl/drawings/drawing1.xml", anchored("<xdr:pic>" + blip + "</xdr:pic>"))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"" + DRAWING
                                + "\" Target=\"../drawings/drawing1.xml\"/></Relationships>");
    }

    private static String anchored(String content) {
        return "<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>2</xdr:row></xdr:from>"
                + "<xdr:to><xdr:col>2</xdr:col><xdr:row>2</xdr:row></xdr:to>" + content
                + "</xdr:twoCellAnchor></xdr:wsDr>";
    }
}

package io.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRenditionsTests {

    @TempDir
    private Path folder;

    private EvidenceFixture fixture;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
    }

    @Test
    void whatIsShownHasLostItsExifAndTheOriginalHasNot() throws IOException {
        byte[] original = new ExifData()
                .camera("Shutterphone")
                .takenAt("2021:05:30 08:15:30")
                .place(27.79, 120.09)
                .in(SampleFiles.jpeg());
        Evidence evidence = fixture.stored("a.jpg", original);

        for (Rendition rendition :
                new Rendition[] {fixture.renditions.shown(evidence), fixture.renditions.thumbnail(evidence)}) {
            assertThat(latin(rendition)).doesNotContain("Exif", "Shutterphone", "2021:05:30");
            assertThat(Exif.read(rendition.file(), FileKind.JPEG)).isEqualTo(Exif.NONE);
            assertThat(rendition.mediaType()).isEqualTo("image/jpeg");
            assertThat(rendition.made()).isTrue();
        }
        try (InputStream content = fixture.store.content(evidence)) {
            assertThat(content).hasBinaryContent(original);
        }
    }

    @Test
    void whatIsWrittenInAPngIsNotShown() throws IOException {
        byte[] png = SampleFiles.withChunk(SampleFiles.png(), "tEXt", SampleFiles.text("Author\0Mr Shutter"));
        Evidence evidence = fixture.stored(
                "a.png",
                SampleFiles.withChunk(png, "eXIf", new ExifData().orientation(6).block()));

        Rendition shown = fixture.renditions.shown(evidence);

        assertThat(latin(shown)).startsWith("\u0089PNG").doesNotContain("Shutter", "eXIf");
        assertThat(ImageIO.read(shown.file().toFile()).getWidth()).isEqualTo(16);
    }

    @Test
    void aPictureIsShownUpright() throws IOException {
        // Where the red top left corner of the stored picture is seen, by the orientation's code.
        int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
        byte[] jpeg = AlteredPicture.jpeg(corner(400, 240), 95);
        for (int code = 1; code <= 8; code++) {
            Evidence evidence =
                    fixture.stored("a.jpg", new ExifData().orientation(code).in(jpeg));
            BufferedImage shown =
                    ImageIO.read(fixture.renditions.shown(evidence).file().toFile());
            BufferedImage small =
                    ImageIO.read(fixture.renditions.thumbnail(evidence).file().toFile());

            assertThat(shown.getWidth()).as("orientation %d", code).isEqualTo(code < 5 ? 400 : 240);
            assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(320);
            for (BufferedImage image : new BufferedImage[] {shown, small}) {
                int[] corner = corners[code - 1];
                assertThat(isRed(image, corner[0], corner[1]))
                        .as("orientation %d", code)
                        .isTrue();
                assertThat(isRed(image, 1 - corner[0], 1 - corner[1])).isFalse();
            }
        }
    }

    @Test
    void aLargePictureIsShownSmaller() throws IOException {
        Evidence evidence = fixture.stored("a.jpg", AlteredPicture.jpeg(corner(5000, 1500), 50));

        BufferedImage shown =
                ImageIO.read(fixture.renditions.shown(evidence).file().toFile());
        BufferedImage small =
                ImageIO.read(fixture.renditions.thumbnail(evidence).file().toFile());

        assertThat(shown.getWidth()).isEqualTo(2048);
        assertThat(shown.getHeight()).isBetween(613, 616);
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(fixture.store.facts(evidence).orElseThrow().width()).isEqualTo(5000);
    }

    @Test
    void whatIsTransparentIsShownOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        Evidence evidence = fixture.stored("a.png", AlteredPicture.png(clear));

        BufferedImage small =
                ImageIO.read(fixture.renditions.thumbnail(evidence).file().toFile());

        assertThat(small.getRGB(20, 20) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void aWebpIsShownWithoutItsExif() throws IOException {
        byte[] block = new ExifData()
                .camera("Shutterphone")
                .takenAt("2021:05:30 08:15:30")
                .block();
        Evidence evidence = fixture.stored("a.webp", PictureFactsTests.webpWith(block));

        Rendition shown = fixture.renditions.shown(evidence);

        assertThat(latin(shown)).startsWith("RIFF").contains("VP8X", "VP8 ").doesNotContain("EXIF", "Shutterphone");
        assertThat(ContentSniffer.sniff(shown.file())).isEqualTo(FileKind.WEBP);
        assertThat(Files.readAllBytes(shown.file())[20] & 0x08).isZero();
        assertThat(shown.made()).isFalse();
    }

    @Test
    void aPlainWebpIsShownAsItIs() throws IOException {
        Evidence evidence = fixture.stored("a.webp", SampleFiles.losslessWebp());

        assertThat(Files.readAllBytes(fixture.renditions.shown(evidence).file()))
                .isEqualTo(SampleFiles.losslessWebp());
    }

    @Test
    void whatCannotBeMadeSmallHasANeutralSign() throws IOException {
        byte[] sign = null;
        for (byte[] file : new byte[][] {SampleFiles.lossyWebp(), SampleFiles.pdf()}) {
            Rendition small = fixture.renditions.thumbnail(fixture.stored("a", file));
            byte[] drawn = Files.readAllBytes(small.file());
            assertThat(ImageIO.read(small.file().toFile()).getWidth()).isEqualTo(320);
            assertThat(sign == null ? drawn : sign).isEqualTo(drawn);
            sign = drawn;
        }
    }

    @Test
    void whatWasMadeIsKeptAndMadeAnewWhereItWasDeleted() throws IOException {
        Evidence evidence = fixture.stored("a.jpg", SampleFiles.jpeg());
        assertThat(fixture.files()).noneMatch(file -> file.contains("derived"));
        Path small = fixture.renditions.thumbnail(evidence).file();
        assertThat(fixture.files())
                .filteredOn(file -> file.startsWith("evidence/derived/"))
                .hasSize(1);
        byte[] made = Files.readAllBytes(small);
        Files.write(small, new byte[] {1});
        assertThat(Files.readAllBytes(fixture.renditions.thumbnail(evidence).file()))
                .hasSize(1);

        Files.delete(small);

        assertThat(Files.readAllBytes(fixture.renditions.thumbnail(evidence).file()))
                .isEqualTo(made);
        assertThat(fixture.files()).noneMatch(file -> file.contains("incoming"));
    }

    private static BufferedImage corner(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static boolean isRed(BufferedImage image, int right, int low) {
        int x = (1 + 2 * right) * image.getWidth() / 4;
        int y = (1 + 2 * low) * image.getHeight() / 4;
        return new Color(image.getRGB(x, y)).getRed() > 200;
    }

    private static String latin(Rendition rendition) throws IOException {
        return Files.readString(rendition.file(), StandardCharsets.ISO_8859_1);
    }
}

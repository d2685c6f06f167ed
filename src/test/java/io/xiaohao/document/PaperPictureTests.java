package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a picture that goes into a paper. */
class PaperPictureTests {

    private static final String SECRET = "GPS-27.78N";

    @Test
    void aLargePictureBecomesSmall() throws IOException {
        PaperPicture picture = PaperPicture.of(file(4000, 3000, "jpg")).orElseThrow();

        assertThat(picture.width()).isEqualTo(900);
        assertThat(picture.height()).isEqualTo(675);
        assertThat(picture.jpeg().length).isLessThan(200_000);
    }

    @Test
    void aSmallPictureStaysAsLargeAsItIs() throws IOException {
        PaperPicture picture = PaperPicture.of(file(24, 16, "png")).orElseThrow();

        assertThat(picture.width()).isEqualTo(24);
        assertThat(picture.height()).isEqualTo(16);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", out);

        BufferedImage shown = read(PaperPicture.of(out.toByteArray()).orElseThrow());

        assertThat(new Color(shown.getRGB(20, 20))).isEqualTo(Color.WHITE);
    }

    /** The red corner was top left when the camera was upright; where it is in the file, the orientation tells. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
    void aPictureIsTurnedUprightAndSaysNoMore(int orientation, int cornerX, int cornerY) throws IOException {
        int width = 120;
        int height = 80;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(cornerX * width / 2, cornerY * height / 2, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);

        PaperPicture made =
                PaperPicture.of(withExif(out.toByteArray(), orientation)).orElseThrow();

        boolean turned = orientation >= 5;
        assertThat(made.width()).isEqualTo(turned ? height : width);
        Color corner = new Color(read(made).getRGB(made.width() / 4, made.height() / 4));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(new String(made.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif");
    }

    @Test
    void whatCannotBeDecodedIsLeftOut() throws IOException {
        byte[] jpeg = file(200, 200, "jpg");

        assertThat(PaperPicture.of(new byte[0])).isEmpty();
        assertThat(PaperPicture.of(file(20, 20, "gif"))).isEmpty();
        assertThat(PaperPicture.of("%PDF-1.4".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PaperPicture.of(Arrays.copyOf(jpeg, 100))).isEmpty();
    }

    private static BufferedImage read(PaperPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A JPEG with a segment that tells how the camera was held, and something that nobody should read. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] facts = HexFormat.of()
                .parseHex("457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100"
                        + "%02x".formatted(orientation) + "0000" + "00000000");
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + facts.length + secret.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(facts);
        out.writeBytes(secret);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}

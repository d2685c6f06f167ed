package io.xiaohao.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of each kind, whole and spoilt. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A JPEG of 24 × 16 pixels. */
    public static byte[] jpeg() {
        return picture("jpg");
    }

    /** A PNG of 24 × 16 pixels. */
    public static byte[] png() {
        return picture("png");
    }

    /** A photograph of a street: each number another, taken when it says. */
    public static byte[] photograph(int number, String moment) {
        return new ExifData().takenAt(moment).in(AlteredPicture.jpeg(PictureCorpus.street(number), 80));
    }

    /** A GIF of 24 × 16 pixels. */
    public static byte[] gif() {
        return picture("gif");
    }

    /** A WebP of 24 × 16 pixels. */
    public static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode("UklGRkwAAABXRUJQVlA4IEAAAABQAwCdASoYABAAPxFysFAsJqSisAgBgCIJYwAAW39HAmB6AAD+7eAQyOEO"
                        + "989m7LHT5sj967h1xy9eBUjm+AAA");
    }

    /** The same without loss. */
    public static byte[] losslessWebp() {
        return Base64.getDecoder()
                .decode("UklGRjQAAABXRUJQVlA4TCcAAAAvF8ADAA/wOMdzjD/Ocf7jAWraNoLG8md6DDzdxyCi/+MAIPWA3gMA");
    }

    /** A PDF of one empty page whose trailer points to its table. */
    public static byte[] pdf() {
        String body = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n";
        return text(body + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n"
                + body.length() + "\n%%EOF\n");
    }

    /** A PNG whose header promises the size given, with a right checksum, and next to no pixels. */
    public static byte[] pngOf(int width, int height) {
        byte[] png = png();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    /** A JPEG whose header promises the size given, and next to no pixels. */
    public static byte[] jpegOf(int width, int height) {
        byte[] jpeg = jpeg();
        for (int at = 2; at < jpeg.length; at += 2 + (jpeg[at + 2] & 0xFF) * 256 + (jpeg[at + 3] & 0xFF)) {
            if ((jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("The JPEG has no frame");
    }

    /** A PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        byte[] chunk = join(text(name), content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk);
        return join(
                firstOf(png, 33),
                ByteBuffer.allocate(4).putInt(content.length).array(),
                chunk,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array(),
                Arrays.copyOfRange(png, 33, png.length));
    }

    /** A JPEG with one more segment at its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return join(firstOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A text's bytes. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first bytes of a file. */
    public static byte[] firstOf(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    /** Parts one after the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xCC2222);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

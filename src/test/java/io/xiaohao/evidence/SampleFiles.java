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

    static byte[] gif() {
        return picture("gif");
    }

    static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode("UklGRkwAAABXRUJQVlA4IEAAAABQAwCdASoYABAAPxFysFAsJqSisAgBgCIJYwAAW39HAmB6AAD+7eAQyOEO"
                        + "989m7LHT5sj967h1xy9eBUjm+AAA");
    }

    static byte[] losslessWebp() {
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
    static byte[] pngOf(int width, int height) {
        byte[] png = png();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] firstOf(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    static byte[] join(byte[]... parts) {
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

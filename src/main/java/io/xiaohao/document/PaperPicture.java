package io.xiaohao.document;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as papers hold it: small, upright, encoded anew, so that nothing but what is seen goes into the paper (no
 * place, no camera, nothing hidden in the file).
 */
public final class PaperPicture {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int LONGEST_SIDE = 900;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int UPRIGHT = 1;

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private PaperPicture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /** The picture in a JPEG or PNG file; empty where it cannot be decoded. */
    public static Optional<PaperPicture> of(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            try {
                reader.setInput(in, true, true);
                return decoded(reader).map(picture -> encoded(drawn(picture, orientation(file))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException undecodable) {
            // The platform's readers answer malformed files with all sorts of runtime exceptions.
            return Optional.empty();
        }
    }

    /** Reads no more pixels than are needed, however large the picture is. */
    private static Optional<BufferedImage> decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, parameters));
    }

    private static BufferedImage drawn(BufferedImage picture, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage paper = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.scale((double) paper.getWidth() / width, (double) paper.getHeight() / height);
        graphics.drawImage(picture, upright(orientation, picture.getWidth(), picture.getHeight()), null);
        graphics.dispose();
        return paper;
    }

    /** EXIF tells how the camera was held, 1 to 8; the picture is turned and mirrored back. */
    private static AffineTransform upright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static int orientation(byte[] file) {
        try {
            ExifIFD0Directory facts = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            boolean told = facts != null && facts.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
            return told ? facts.getInt(ExifIFD0Directory.TAG_ORIENTATION) : UPRIGHT;
        } catch (IOException | ImageProcessingException | MetadataException untold) {
            return UPRIGHT;
        }
    }

    private static PaperPicture encoded(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new PaperPicture(out.toByteArray(), picture.getWidth(), picture.getHeight());
    }

    /** The JPEG. */
    public byte[] jpeg() {
        return Arrays.copyOf(jpeg, jpeg.length);
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }
}

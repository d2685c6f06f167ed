package io.xiaohao.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes pictures of sound structure in little memory, however many pixels they have: of a large one only every second,
 * third … row and column is kept, and few large ones are decoded at a time.
 */
final class PictureReader {

    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);
    private static final long LARGE = 2_000_000;
    private static final Semaphore LARGE_AT_A_TIME = new Semaphore(2);

    private PictureReader() {}

    /** What it is decoded for, and thereby how many pixels are kept. */
    enum Purpose {
        /** To be compared with others: 768 to 1,535 pixels a side, whatever its shape; fewer where it has no more. */
        COMPARING {
            @Override
            int step(int side, int longest) {
                return Math.max(1, side / 768);
            }
        },
        /** To be shown: the longest side 2,048 to 4,095 pixels; fewer where it has no more. */
        SHOWING {
            @Override
            int step(int side, int longest) {
                return Math.max(1, longest / 2048);
            }
        },
        /** To be shown small: the longest side 640 to 1,279 pixels; fewer where it has no more. */
        SHOWING_SMALL {
            @Override
            int step(int side, int longest) {
                return Math.max(1, longest / 640);
            }
        };

        abstract int step(int side, int longest);
    }

    /** The picture as it is shown, on white where it is transparent; empty where the platform cannot decode it. */
    static Optional<BufferedImage> read(Path file, FileKind kind, Exif exif, Purpose purpose) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            BufferedImage plain = plain(decodedInTurn(reader, purpose));
            return Optional.of(turned(plain, exif.orientation()));
        } catch (IOException | RuntimeException undecodable) {
            // The platform's readers answer malformed content with all sorts of runtime exceptions.
            LOG.debug("The picture {} cannot be decoded", file, undecodable);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decodedInTurn(ImageReader reader, Purpose purpose) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) < LARGE) {
            return decoded(reader, purpose);
        }
        LARGE_AT_A_TIME.acquireUninterruptibly();
        try {
            return decoded(reader, purpose);
        } finally {
            LARGE_AT_A_TIME.release();
        }
    }

    private static BufferedImage decoded(ImageReader reader, Purpose purpose) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(
                purpose.step(reader.getWidth(0), longest), purpose.step(reader.getHeight(0), longest), 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage turned(BufferedImage stored, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? stored
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(stored);
    }

    /** Without transparency, profile and palette. */
    private static BufferedImage plain(BufferedImage decoded) {
        if (decoded.getType() == BufferedImage.TYPE_INT_RGB) {
            return decoded;
        }
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }
}

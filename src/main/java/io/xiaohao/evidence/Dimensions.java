package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** How large a picture is, from its header alone: its pixels are never decoded. */
final class Dimensions {

    /** 50 megapixels as cameras count them: 8192 × 6144 is one of their sizes. */
    private static final long MOST_PIXELS = 50L * 1024 * 1024;

    private Dimensions() {}

    /** Checks a JPEG or PNG with the platform's own reader, which thereby confirms that the header can be decoded. */
    static void check(Path file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int[] size = size(reader, format);
            check(size[0], size[1], format);
        } finally {
            reader.dispose();
        }
    }

    /**
     * Checks a size.
     *
     * @throws Refusal unsupported where a side is zero, too large where there are more than 50 megapixels
     */
    static void check(long width, long height, String format) {
        if (width < 1 || height < 1) {
            throw broken(format);
        }
        if (width * height > MOST_PIXELS) {
            throw Refusal.tooLarge("图片为 " + width + "×" + height + " 像素，超过 5000 万像素上限，请调低相机分辨率或缩小后重新上传。");
        }
    }

    /** What is told where a picture's structure is not that of its kind. */
    static Refusal broken(String format) {
        return Refusal.unsupported("文件不是有效的 " + format + " 图片，可能已损坏，请重新上传。");
    }

    private static int[] size(ImageReader reader, String format) {
        try {
            return new int[] {reader.getWidth(0), reader.getHeight(0)};
        } catch (IOException | RuntimeException undecodable) {
            // The platform's readers answer malformed headers with all sorts of runtime exceptions.
            throw broken(format);
        }
    }
}

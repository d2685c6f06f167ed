package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * How large a picture is, from its header alone: its pixels are never decoded.
 *
 * @param width pixels, as it is stored
 * @param height pixels, as it is stored
 */
record Dimensions(int width, int height) {

    /** 50 megapixels as cameras count them: 8192 × 6144 is one of their sizes. */
    private static final long MOST_PIXELS = 50L * 1024 * 1024;

    /** The size of a picture whose structure and size were checked. */
    static Dimensions of(Path file, FileKind kind) throws IOException {
        return kind == FileKind.WEBP ? WebpStructure.check(file) : read(file, kind.name());
    }

    /** The size where the picture is turned on its side. */
    Dimensions turned() {
        return new Dimensions(height, width);
    }

    /** Checks a JPEG or PNG with the platform's own reader, which thereby confirms that the header can be decoded. */
    static void check(Path file, String format) throws IOException {
        Dimensions size = read(file, format);
        check(size.width, size.height, format);
    }

    private static Dimensions read(Path file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return size(reader, format);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The size, checked.
     *
     * @throws Refusal unsupported where a side is zero, too large where there are more than 50 megapixels
     */
    static Dimensions check(long width, long height, String format) {
        if (width < 1 || height < 1) {
            throw broken(format);
        }
        if (width * height > MOST_PIXELS) {
            throw Refusal.tooLarge("图片为 " + width + "×" + height + " 像素，超过 5000 万像素上限，请调低相机分辨率或缩小后重新上传。");
        }
        return new Dimensions((int) width, (int) height);
    }

    /** What is told where a picture's structure is not that of its kind. */
    static Refusal broken(String format) {
        return Refusal.unsupported("文件不是有效的 " + format + " 图片，可能已损坏，请重新上传。");
    }

    private static Dimensions size(ImageReader reader, String format) {
        try {
            return new Dimensions(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException undecodable) {
            // The platform's readers answer malformed headers with all sorts of runtime exceptions.
            throw broken(format);
        }
    }
}

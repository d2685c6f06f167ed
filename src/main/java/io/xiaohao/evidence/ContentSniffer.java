package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds out by its content what a file is, and refuses what is not wholly what it pretends to be. */
final class ContentSniffer {

    private static final String TAKEN = "只接受 JPEG、PNG、WebP 图片和 PDF 文件";

    private ContentSniffer() {}

    /**
     * The kind of a file that is not empty.
     *
     * @throws Refusal unsupported where it is of another kind, broken or cut short; too large where it has too many
     *     pixels
     * @throws IOException where the file cannot be read
     */
    static FileKind sniff(Path file) throws IOException {
        FileKind kind = kindByFirstBytes(file);
        try {
            switch (kind) {
                case JPEG -> JpegStructure.check(file);
                case PNG -> PngStructure.check(file);
                case WEBP -> WebpStructure.check(file);
                case PDF -> PdfStructure.check(file);
                default -> throw new IllegalStateException("No check for " + kind);
            }
        } catch (EOFException cutShort) {
            throw Refusal.unsupported("文件不完整，像是没有传完就中断了，请重新上传。");
        }
        return kind;
    }

    private static FileKind kindByFirstBytes(Path file) throws IOException {
        String start = firstBytes(file);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return FileKind.JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return FileKind.PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return FileKind.WEBP;
        }
        if (start.startsWith("%PDF-")) {
            return FileKind.PDF;
        }
        throw Refusal.unsupported(whyNot(start));
    }

    private static String whyNot(String start) {
        if (start.startsWith("ftyphei", 4) || start.startsWith("ftyphev", 4) || start.startsWith("ftypmif1", 4)) {
            return TAKEN + "，这是 HEIC 图片；请在手机相机设置中改用 JPEG（“兼容性最佳”）格式后重新拍摄。";
        }
        if (start.startsWith("GIF8")) {
            return TAKEN + "，这是 GIF 图片。";
        }
        return TAKEN + "；系统按内容识别，改文件名不起作用。";
    }

    private static String firstBytes(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return new String(bytes.upTo(16), StandardCharsets.ISO_8859_1);
        }
    }
}

package io.xiaohao.evidence;

import static io.xiaohao.evidence.SampleFiles.firstOf;
import static io.xiaohao.evidence.SampleFiles.join;
import static io.xiaohao.evidence.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSnifferTests {

    private static final byte[] ZIP_START = {'P', 'K', 3, 4, 20, 0};

    @TempDir
    private Path folder;

    @Test
    void eachKindIsRecognisedByItsContent() throws IOException {
        assertThat(sniff(SampleFiles.jpeg())).isEqualTo(FileKind.JPEG);
        assertThat(sniff(SampleFiles.png())).isEqualTo(FileKind.PNG);
        assertThat(sniff(SampleFiles.lossyWebp())).isEqualTo(FileKind.WEBP);
        assertThat(sniff(SampleFiles.losslessWebp())).isEqualTo(FileKind.WEBP);
        assertThat(sniff(SampleFiles.pdf())).isEqualTo(FileKind.PDF);
    }

    @Test
    void whatPhonesPutBehindAPictureIsTaken() throws IOException {
        byte[] notes = text("vivo{\"cameraid\":1}");
        assertThat(sniff(join(SampleFiles.jpeg(), SampleFiles.jpeg()))).isEqualTo(FileKind.JPEG);
        assertThat(sniff(join(SampleFiles.jpeg(), new byte[70_000], notes))).isEqualTo(FileKind.JPEG);
    }

    @Test
    void otherKindsAreRefused() {
        assertUnsupported(text("<html><script>alert(1)</script></html>"), "系统按内容识别");
        assertUnsupported(text("x"), "只接受 JPEG、PNG、WebP 图片和 PDF 文件");
        assertUnsupported(SampleFiles.gif(), "这是 GIF 图片");
        assertUnsupported(join(new byte[] {0, 0, 0, 24}, text("ftypheic....mif1heic")), "HEIC");
        assertUnsupported(join(ZIP_START, new byte[100]), "系统按内容识别");
    }

    @Test
    void truncatedFilesAreRefused() {
        for (byte[] whole : new byte[][] {
            SampleFiles.jpeg(),
            SampleFiles.png(),
            SampleFiles.lossyWebp(),
            SampleFiles.losslessWebp(),
            SampleFiles.pdf()
        }) {
            for (int length = 12; length < whole.length - 6; length += 7) {
                assertThat(refusal(firstOf(whole, length)).reason()).isEqualTo(Reason.UNSUPPORTED);
            }
        }
        assertUnsupported(firstOf(SampleFiles.png(), SampleFiles.png().length - 1), "文件不完整");
        assertUnsupported(firstOf(SampleFiles.jpeg(), SampleFiles.jpeg().length - 1), "文件不完整");
        assertUnsupported(firstOf(SampleFiles.lossyWebp(), 40), "文件不完整");
        assertUnsupported(firstOf(SampleFiles.pdf(), 100), "文件不完整");
    }

    @Test
    void aStartThatPromisesAPictureIsNotEnough() {
        byte[] page = text("<html><script>alert(1)</script></html>");
        assertUnsupported(join(firstOf(SampleFiles.jpeg(), 3), page), "不是有效的 JPEG 图片");
        assertUnsupported(join(firstOf(SampleFiles.png(), 8), page), "不是有效的 PNG 图片");
        assertUnsupported(join(text("%PDF-1.4\n"), page, text("\n%%EOF")), "不是有效的 PDF");
        assertUnsupported(join(text("%PDF-<html>"), page, text("startxref\n0\n%%EOF")), "不是有效的 PDF");
        assertUnsupported(join(text("%PDF-1.4\n"), page, text("\nstartxref\n999999\n%%EOF")), "不是有效的 PDF");
        assertUnsupported(webp("JUNK", page), "不是有效的 WebP 图片");
        assertUnsupported(webp("VP8 ", page), "不是有效的 WebP 图片");
    }

    @Test
    void twoKindsInOneFileAreRefused() {
        assertUnsupported(join(SampleFiles.jpeg(), text("<HTML><body>")), "夹带");
        assertUnsupported(join(SampleFiles.jpeg(), new byte[65_530], text("<ScRiPt>")), "夹带");
        assertUnsupported(join(SampleFiles.png(), ZIP_START), "夹带");
        assertUnsupported(join(SampleFiles.lossyWebp(), SampleFiles.pdf()), "夹带");
        assertUnsupported(join(SampleFiles.gif(), SampleFiles.jpeg()), "GIF");
        assertThat(refusal(join(SampleFiles.pdf(), ZIP_START, new byte[2000])).reason())
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void aWrongChecksumIsRefused() {
        byte[] png = SampleFiles.png();
        png[png.length - 20] ^= 1;
        assertUnsupported(png, "不是有效的 PNG 图片");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeAnyIsDecoded() throws IOException {
        assertThat(sniff(SampleFiles.pngOf(8192, 6144))).isEqualTo(FileKind.PNG);
        assertThat(refusal(SampleFiles.jpegOf(50_000, 50_000)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(SampleFiles.jpegOf(50_000, 50_000))).hasMessageContaining("50000×50000");
        assertThat(refusal(SampleFiles.pngOf(60_000, 60_000)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(SampleFiles.pngOf(60_000, 60_000))).hasMessageContaining("60000×60000");
        assertThat(refusal(SampleFiles.pngOf(0, 5)).reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal(SampleFiles.pngOf(-1, 5)).reason()).isEqualTo(Reason.UNSUPPORTED);
    }

    private void assertUnsupported(byte[] content, String message) {
        Refusal refusal = refusal(content);
        assertThat(refusal).hasMessageContaining(message);
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
    }

    private Refusal refusal(byte[] content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sniff(content));
        assertThat(refusal).as("a refusal of %d bytes", content.length).isNotNull();
        return refusal;
    }

    private FileKind sniff(byte[] content) throws IOException {
        return ContentSniffer.sniff(Files.write(folder.resolve("photo.jpg"), content));
    }

    private static byte[] webp(String chunk, byte[] content) {
        byte[] padded = content.length % 2 == 0 ? content : join(content, new byte[1]);
        return join(
                text("RIFF"),
                littleEndian(4 + 8 + padded.length),
                text("WEBP" + chunk),
                littleEndian(content.length),
                padded);
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }
}

package io.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusual pictures, and some made to fell a server: refused with a sentence, or looked at in little memory. */
class BadPictureTests {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int GREY = 0;
    private static final int PALETTE = 3;

    @TempDir
    private Path folder;

    private EvidenceFixture fixture;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
        fixture.renditions.thumbnail(fixture.stored("a.jpg", SampleFiles.jpeg()));
        fixture.renditions.thumbnail(fixture.stored("a.png", SampleFiles.png()));
    }

    @Test
    void fiftyThousandPixelsASideAreRefusedByTheHeader() {
        for (byte[] file : new byte[][] {SampleFiles.pngOf(50_000, 50_000), SampleFiles.jpegOf(50_000, 50_000)}) {
            long before = allocated();
            assertRefused(file, Reason.TOO_LARGE, "图片为 50000×50000 像素，超过 5000 万像素上限");
            assertThat(allocated() - before).isLessThan(8 * MEGABYTE);
        }
    }

    @Test
    void aSmallFileOfManyPixelsIsLookedAtInLittleMemory() {
        for (boolean interlaced : new boolean[] {false, true}) {
            byte[] packed = png(8000, 6000, GREY, interlaced, 8000L * 6000 * 2);
            assertThat(packed.length).isLessThan(200_000);

            long before = allocated();
            Evidence evidence = fixture.stored("a.png", packed);
            assertThat(allocated() - before).as("bytes to look at it").isLessThan(40 * MEGABYTE);
            long looked = allocated();
            fixture.renditions.thumbnail(evidence);
            assertThat(allocated() - looked).as("bytes for a thumbnail").isLessThan(40 * MEGABYTE);
        }
    }

    @Test
    void aLargePhotographIsLookedAtInLittleMemory() {
        byte[] photograph = AlteredPicture.jpeg(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_GRAY), 50);

        long before = allocated();
        Evidence evidence = fixture.stored("a.jpg", photograph);
        assertThat(allocated() - before).as("bytes to look at it").isLessThan(60 * MEGABYTE);
        long looked = allocated();
        fixture.renditions.shown(evidence);
        assertThat(allocated() - looked).as("bytes to show it").isLessThan(160 * MEGABYTE);
    }

    @Test
    void aTextPackedAThousandfoldIsNotUnpacked() {
        byte[] text = SampleFiles.join(SampleFiles.text("Comment\0\0"), packed(200 * MEGABYTE));
        byte[] profile = SampleFiles.join(SampleFiles.text("sRGB\0\0"), packed(200 * MEGABYTE));
        byte[] translated = SampleFiles.join(SampleFiles.text("Comment\0\1\0\0\0"), packed(200 * MEGABYTE));
        for (int colours : new int[] {GREY, PALETTE}) {
            byte[] png = png(100, 80, colours, false, 101 * 80);
            byte[] bomb = SampleFiles.withChunk(png, "zTXt", text);
            bomb = SampleFiles.withChunk(bomb, "iTXt", translated);
            bomb = SampleFiles.withChunk(bomb, "iCCP", profile);

            long before = allocated();
            fixture.renditions.shown(fixture.stored("a.png", bomb));
            assertThat(allocated() - before).isLessThan(20 * MEGABYTE);
        }
    }

    @Test
    void aPictureOfFewerPixelsThanItPromisesIsRefused() {
        assertRefused(png(400, 300, GREY, false, 400 * 100), Reason.UNSUPPORTED, "图片内容无法解码");
    }

    @Test
    void aPhotographOfManyLayersIsRefused() throws IOException {
        byte[] layered = progressive();
        assertThat(fixture.stored("a.jpg", layered).isPicture()).isTrue();
        int scan = lastScan(layered);
        byte[] layer = Arrays.copyOfRange(layered, scan, layered.length - 2);
        byte[] many = Arrays.copyOf(layered, layered.length - 2);
        for (int count = 0; count < 64; count++) {
            many = SampleFiles.join(many, layer);
        }

        assertRefused(
                SampleFiles.join(many, new byte[] {(byte) 0xFF, (byte) 0xD9}), Reason.UNSUPPORTED, "扫描层数异常（超过 64 层）");
    }

    @Test
    void aPictureInPrintersInksIsTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(Raster.createInterleavedRaster(0, 60, 40, 4, null), null, null), null);
        }
        writer.dispose();
        byte[] adobe = SampleFiles.join(SampleFiles.text("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});

        Evidence evidence = fixture.stored("a.jpg", SampleFiles.withSegment(bytes.toByteArray(), 0xEE, adobe));

        assertThat(ImageIO.read(fixture.renditions.shown(evidence).file().toFile())
                        .getWidth())
                .isEqualTo(60);
    }

    @Test
    void anotherKindUnderARightNameIsRefused() {
        assertRefused(SampleFiles.gif(), Reason.UNSUPPORTED, "这是 GIF 图片");
        assertRefused(SampleFiles.text("MZ\u0090 program"), Reason.UNSUPPORTED, "系统按内容识别，改文件名不起作用");
        assertRefused(
                SampleFiles.firstOf(SampleFiles.jpeg(), SampleFiles.jpeg().length - 20), Reason.UNSUPPORTED, "文件不完整");
    }

    private void assertRefused(byte[] content, Reason reason, String message) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> fixture.stored("photo.jpg", content));
        assertThat(refusal).hasMessageContaining(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** A PNG of 8 bits a pixel made by hand, whose pixels are so many zeros. */
    private static byte[] png(int width, int height, int colours, boolean interlaced, long zeros) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) colours)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) (interlaced ? 1 : 0))
                .array();
        return SampleFiles.join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                colours == PALETTE ? chunk("PLTE", new byte[] {90, 120, 30}) : new byte[0],
                chunk("IDAT", packed(zeros)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = SampleFiles.join(SampleFiles.text(name), content);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return SampleFiles.join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    private static byte[] packed(long zeros) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = new byte[64 * 1024];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (long left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] progressive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(grey, null, null), param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private static int lastScan(byte[] jpeg) {
        for (int at = jpeg.length - 2; at > 0; at--) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xDA) {
                return at;
            }
        }
        throw new IllegalStateException("The JPEG has no scan");
    }
}

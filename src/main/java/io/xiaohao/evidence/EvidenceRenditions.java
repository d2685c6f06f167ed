package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureReader.Purpose;
import io.xiaohao.refusal.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Service;

/**
 * Makes of evidence what is shown. Pictures are decoded and encoded again, upright and without EXIF data; the original
 * stays untouched as proof. What was made is kept and made anew where it was deleted.
 */
@Service
public class EvidenceRenditions {

    /** The longest side of a thumbnail in pixels. */
    public static final int LONGEST_SMALL = 320;

    /** The longest side of a picture that is shown, in pixels. */
    public static final int LONGEST = 2048;

    private static final double QUALITY = 0.85;

    private final EvidenceFiles files;

    EvidenceRenditions(EvidenceFiles files) {
        this.files = files;
    }

    /**
     * The evidence as it is looked at: a picture at most {@value #LONGEST} pixels a side; a WebP without its EXIF data; any
     * other file as it is.
     *
     * @throws Refusal unsupported where a picture cannot be decoded
     */
    public Rendition shown(Evidence evidence) {
        FileKind kind = FileKind.ofMediaType(evidence.mediaType());
        Path file =
                switch (kind) {
                    case JPEG, PNG ->
                        files.derived(evidence.sha256(), "shown." + kind.extension(), (original, out) -> {
                            BufferedImage picture = read(original, kind, Purpose.SHOWING)
                                    .orElseThrow(
                                            () -> Refusal.unsupported("图片“" + evidence.id() + "”无法解码，不能显示；原件已留存。"));
                            write(within(picture, LONGEST), kind, out);
                        });
                    case WEBP -> files.derived(evidence.sha256(), "shown.webp", WebpWithoutMetadata::write);
                    case PDF -> files.original(evidence.sha256());
                };
        boolean made = kind == FileKind.JPEG || kind == FileKind.PNG;
        return new Rendition(file, evidence.mediaType(), evidence.servedName(), made);
    }

    /** A JPEG at most {@value #LONGEST_SMALL} pixels a side; of what cannot be made small, a neutral sign. */
    public Rendition thumbnail(Evidence evidence) {
        FileKind kind = FileKind.ofMediaType(evidence.mediaType());
        Path file = files.derived(evidence.sha256(), "small.jpg", (original, out) -> {
            BufferedImage small = read(original, kind, Purpose.SHOWING_SMALL)
                    .map(picture -> within(picture, LONGEST_SMALL))
                    .orElseGet(NoPicture::drawn);
            write(small, FileKind.JPEG, out);
        });
        return new Rendition(file, FileKind.JPEG.mediaType(), evidence.id() + "-small.jpg", true);
    }

    private static Optional<BufferedImage> read(Path original, FileKind kind, Purpose purpose) throws IOException {
        return kind.isPicture()
                ? PictureReader.read(original, kind, Exif.read(original, kind), purpose)
                : Optional.empty();
    }

    private static BufferedImage within(BufferedImage picture, int longest) {
        if (picture.getWidth() <= longest && picture.getHeight() <= longest) {
            return picture;
        }
        try {
            return Thumbnails.of(picture).size(longest, longest).asBufferedImage();
        } catch (IOException impossible) {
            throw new IllegalStateException("A picture in memory can be read", impossible);
        }
    }

    private static void write(BufferedImage picture, FileKind kind, OutputStream out) throws IOException {
        if (kind == FileKind.PNG) {
            ImageIO.write(picture, "png", out);
            return;
        }
        Thumbnails.of(picture)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
    }
}

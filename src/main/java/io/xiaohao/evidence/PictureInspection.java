package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a picture when it comes in: what it tells of itself and what it looks like. */
final class PictureInspection {

    private PictureInspection() {}

    /**
     * What was found.
     *
     * @param outline null where the platform has no reader for this kind
     */
    record Findings(PictureFacts facts, PictureOutline outline) {}

    /**
     * Looks at a picture of sound structure.
     *
     * @throws Refusal unsupported where its pixels cannot be decoded
     */
    static Findings inspect(Path file, FileKind kind) throws IOException {
        Dimensions stored = Dimensions.of(file, kind);
        Exif exif = Exif.read(file, kind);
        Optional<BufferedImage> picture = PictureReader.read(file, kind, exif, PictureReader.Purpose.COMPARING);
        if (picture.isEmpty() && kind != FileKind.WEBP) {
            throw Refusal.unsupported("图片内容无法解码，可能已损坏，请重新拍摄，或另存为普通 JPEG 后上传。");
        }
        Dimensions shown = exif.swapsSides() ? stored.turned() : stored;
        return new Findings(
                new PictureFacts(shown.width(), shown.height(), exif.takenAt(), exif.place()),
                picture.map(PictureOutline::of).orElse(null));
    }
}

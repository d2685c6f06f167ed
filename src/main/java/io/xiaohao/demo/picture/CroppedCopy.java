package io.xiaohao.demo.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as it comes back from a chat: cut a little at the edges, compressed again, without what the camera told. */
public final class CroppedCopy {

    private static final int PART_CUT_OFF = 40;

    private CroppedCopy() {}

    /** The copy. */
    public static byte[] of(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            int side = image.getWidth() / PART_CUT_OFF;
            int top = image.getHeight() / PART_CUT_OFF;
            ByteArrayOutputStream copy = new ByteArrayOutputStream(jpeg.length);
            ImageIO.write(
                    image.getSubimage(side, top, image.getWidth() - 2 * side, image.getHeight() - 2 * top),
                    "jpeg",
                    copy);
            return copy.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

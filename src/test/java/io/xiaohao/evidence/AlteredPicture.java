package io.xiaohao.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What people do to a picture before they hand it in again. */
final class AlteredPicture {

    private AlteredPicture() {}

    /** The file as JPEG; the quality from 1 to 100. */
    static byte[] jpeg(BufferedImage picture, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The file as PNG. */
    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Scaled to that share of its width and height. */
    static BufferedImage scaled(BufferedImage picture, double share) {
        int width = (int) Math.round(picture.getWidth() * share);
        int height = (int) Math.round(picture.getHeight() * share);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    /** Cropped by those per cents of its width and height. */
    static BufferedImage cropped(BufferedImage picture, double left, double top, double right, double bottom) {
        int x = (int) Math.round(picture.getWidth() * left / 100);
        int y = (int) Math.round(picture.getHeight() * top / 100);
        int width = picture.getWidth() - x - (int) Math.round(picture.getWidth() * right / 100);
        int height = picture.getHeight() - y - (int) Math.round(picture.getHeight() * bottom / 100);
        BufferedImage cropped = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        cropped.createGraphics().drawImage(picture.getSubimage(x, y, width, height), 0, 0, null);
        return cropped;
    }
}

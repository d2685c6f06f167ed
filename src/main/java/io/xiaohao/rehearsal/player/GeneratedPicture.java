package io.xiaohao.rehearsal.player;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.imageio.ImageIO;

/**
 * A picture that follows from a text alone and looks like no other text's: a mosaic of its SHA-256. The text itself is
 * not written in it, because fonts differ from machine to machine and a server may have none.
 */
final class GeneratedPicture {

    private static final int TILES = 8;
    private static final int TILE_PIXELS = 8;

    private GeneratedPicture() {}

    /** The picture as PNG. */
    static byte[] png(String text) {
        BufferedImage image = new BufferedImage(TILES * TILE_PIXELS, TILES * TILE_PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int row = 0; row < TILES; row++) {
            byte[] colours = sha256(text + "|" + row);
            for (int column = 0; column < TILES; column++) {
                int at = column * 3;
                graphics.setColor(new Color(colours[at] & 0xFF, colours[at + 1] & 0xFF, colours[at + 2] & 0xFF));
                graphics.fillRect(column * TILE_PIXELS, row * TILE_PIXELS, TILE_PIXELS, TILE_PIXELS);
            }
        }
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.xiaohao.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What stands where no thumbnail can be made: a frame with hills and a sun, without words, for a server may lack fonts. */
final class NoPicture {

    private static final Color BACKGROUND = new Color(0xEEF1F4);
    private static final Color SIGN = new Color(0xB4BEC8);

    private NoPicture() {}

    static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, 320, 240);
        graphics.setColor(SIGN);
        graphics.fillRoundRect(100, 70, 120, 100, 14, 14);
        graphics.setColor(BACKGROUND);
        graphics.fillRoundRect(108, 78, 104, 84, 8, 8);
        graphics.setColor(SIGN);
        graphics.fillOval(182, 88, 18, 18);
        graphics.fill(new Polygon(new int[] {112, 142, 172}, new int[] {158, 108, 158}, 3));
        graphics.fill(new Polygon(new int[] {156, 182, 208}, new int[] {158, 124, 158}, 3));
        graphics.dispose();
        return image;
    }
}

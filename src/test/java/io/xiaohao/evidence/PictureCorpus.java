package io.xiaohao.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Pictures such as are handed in, painted from a number: streets, rubbish, foliage, notices, papers, walls of next to one
 * colour, and the same place before and after. The same number gives the same picture.
 */
final class PictureCorpus {

    /** How many different pictures there are. */
    static final int SIZE = 168;

    private static final int KINDS = 8;
    private static final int[][] SIZES = {{800, 600}, {600, 800}, {960, 540}, {720, 720}};

    /** What is painted on 800 × 600 is kept on 480 × 360: enough to see, and soon done. */
    private static final double SCALE = 0.6;

    private PictureCorpus() {}

    /** The picture of that number, from 0. */
    static BufferedImage picture(int number) {
        Random random = new Random(7919L * number + 17);
        int[] size = SIZES[random.nextInt(SIZES.length)];
        int kind = number % KINDS;
        if (kind == 6 || kind == 7) {
            return place(number / KINDS, kind == 7);
        }
        BufferedImage image = canvas(size[0], size[1]);
        Graphics2D graphics = graphics(image);
        switch (kind) {
            case 0 -> street(graphics, random, size[0], size[1]);
            case 1 -> heap(graphics, random, size[0], size[1]);
            case 2 -> foliage(graphics, random, size[0], size[1]);
            case 3 -> notice(graphics, random, size[0], size[1]);
            case 4 -> paper(graphics, random, size[0], size[1]);
            default -> wall(graphics, isBlank(number), random, size[0], size[1]);
        }
        graphics.dispose();
        return grained(image, random, 4 + random.nextInt(8));
    }

    /** The street of that number, from 0; no other is like it. */
    static BufferedImage street(int number) {
        return picture(number * KINDS);
    }

    /** Whether the picture shows next to nothing: a clear sky, an even wall. */
    static boolean isBlank(int number) {
        return number % (8 * KINDS) == 5;
    }

    /** One place seen by two people: as it was found, and cleared, a step aside and in another light. */
    private static BufferedImage place(int number, boolean cleared) {
        Random scene = new Random(104729L * number + 3);
        BufferedImage image = canvas(800, 600);
        Graphics2D graphics = graphics(image);
        Random visit = new Random(31L * number + (cleared ? 1 : 2));
        if (cleared) {
            graphics.rotate(Math.toRadians((visit.nextBoolean() ? 1 : -1) * (1 + visit.nextDouble() * 3)), 400, 300);
            graphics.translate(visit.nextInt(60) - 50, visit.nextInt(50) - 40);
            graphics.scale(1.05 + visit.nextDouble() * 0.1, 1.05 + visit.nextDouble() * 0.1);
        }
        street(graphics, scene, 800, 600);
        if (!cleared) {
            graphics.translate(150 + visit.nextInt(250), 380);
            rubbish(graphics, visit, 260, 170, 90);
        }
        graphics.setTransform(AffineTransform.getScaleInstance(SCALE, SCALE));
        graphics.setPaint(new GradientPaint(
                visit.nextInt(800),
                0,
                new Color(0, 0, 0, visit.nextInt(60)),
                visit.nextInt(800),
                600,
                new Color(255, 240, 200, visit.nextInt(60))));
        graphics.fillRect(0, 0, 800, 600);
        graphics.dispose();
        return grained(image, visit, 6);
    }

    private static void street(Graphics2D graphics, Random random, int width, int height) {
        int horizon = height / 3 + random.nextInt(height / 4);
        graphics.setPaint(
                new GradientPaint(0, 0, colour(random, 150, 90), width / 3f, horizon, colour(random, 190, 60)));
        graphics.fillRect(-width, -height, 3 * width, height + horizon);
        graphics.setPaint(new GradientPaint(0, horizon, colour(random, 70, 60), 0, height, colour(random, 110, 70)));
        graphics.fillRect(-width, horizon, 3 * width, 2 * height);
        for (int left = 0; left < width; ) {
            int wide = 50 + random.nextInt(150);
            int tall = 40 + random.nextInt(horizon);
            house(graphics, random, left, horizon - tall + 30, wide, tall);
            left += wide + random.nextInt(40);
        }
        graphics.setColor(colour(random, 60, 40));
        graphics.fill(new Polygon(
                new int[] {width / 2 - 30, width / 2 + 30, width, random.nextInt(width / 2)},
                new int[] {horizon, horizon, height, height},
                4));
        for (int tree = random.nextInt(5); tree > 0; tree--) {
            int x = random.nextInt(width);
            graphics.setColor(new Color(40, 70 + random.nextInt(90), 40));
            graphics.fillOval(x, horizon - 90, 60 + random.nextInt(70), 90 + random.nextInt(50));
        }
    }

    private static void house(Graphics2D graphics, Random random, int left, int top, int wide, int tall) {
        graphics.setColor(colour(random, 90, 130));
        graphics.fillRect(left, top, wide, tall);
        graphics.setColor(colour(random, 30, 60));
        for (int y = top + 10; y < top + tall - 20; y += 34) {
            for (int x = left + 8; x < left + wide - 18; x += 30) {
                graphics.fillRect(x, y, 16, 20);
            }
        }
    }

    private static void heap(Graphics2D graphics, Random random, int width, int height) {
        graphics.setPaint(new GradientPaint(0, 0, colour(random, 80, 120), width, height, colour(random, 80, 120)));
        graphics.fillRect(0, 0, width, height);
        int heaps = 1 + random.nextInt(4);
        for (int heap = 0; heap < heaps; heap++) {
            Graphics2D there = (Graphics2D) graphics.create();
            there.translate(random.nextInt(width / 2), random.nextInt(height / 2));
            rubbish(there, random, width / 2, height / 2, 60 + random.nextInt(100));
            there.dispose();
        }
    }

    private static void rubbish(Graphics2D graphics, Random random, int wide, int tall, int pieces) {
        for (int piece = 0; piece < pieces; piece++) {
            int x = (int) (wide / 2.0 * (1 + random.nextGaussian() / 3));
            int y = (int) (tall / 2.0 * (1 + random.nextGaussian() / 3));
            graphics.setColor(colour(random, 20, 220));
            Polygon shape = new Polygon();
            for (int corner = 0; corner < 4; corner++) {
                shape.addPoint(x + random.nextInt(60) - 30, y + random.nextInt(60) - 30);
            }
            graphics.fill(shape);
        }
    }

    private static void foliage(Graphics2D graphics, Random random, int width, int height) {
        graphics.setColor(new Color(30 + random.nextInt(40), 50 + random.nextInt(40), 20));
        graphics.fillRect(0, 0, width, height);
        int size = 20 + random.nextInt(100);
        for (int leaf = 0; leaf < 90_000 / size; leaf++) {
            graphics.setColor(new Color(random.nextInt(90), 40 + random.nextInt(180), random.nextInt(80), 160));
            graphics.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size / 2 + 4);
        }
    }

    private static void notice(Graphics2D graphics, Random random, int width, int height) {
        graphics.setPaint(new GradientPaint(0, 0, colour(random, 120, 90), 0, height, colour(random, 120, 90)));
        graphics.fillRect(0, 0, width, height);
        int wide = width / 3 + random.nextInt(width / 3);
        int tall = height / 3 + random.nextInt(height / 3);
        int left = random.nextInt(width - wide);
        int top = random.nextInt(height - tall);
        graphics.setColor(colour(random, 100, 150));
        graphics.fillRect(left, top, wide, tall);
        graphics.setColor(colour(random, 0, 80));
        for (int y = top + 30; y < top + tall - 10; y += 40) {
            writing(graphics, random, left + 15, y, wide - 30, 26);
        }
    }

    private static void paper(Graphics2D graphics, Random random, int width, int height) {
        graphics.setColor(new Color(235 + random.nextInt(20), 235 + random.nextInt(20), 225));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(30, 30, 40 + random.nextInt(60)));
        int size = 14 + random.nextInt(14);
        int margin = 30 + random.nextInt(60);
        for (int y = margin + size; y < height - margin; y += size + 8 + random.nextInt(4)) {
            if (random.nextInt(6) > 0) {
                writing(
                        graphics,
                        random,
                        margin,
                        y,
                        (int) ((width - 2 * margin) * (0.4 + 0.6 * random.nextDouble())),
                        size);
            }
        }
    }

    /** Strokes like characters: fonts differ from machine to machine, so the corpus brings its own. */
    private static void writing(Graphics2D graphics, Random random, int left, int base, int wide, int size) {
        graphics.setStroke(new BasicStroke(size / 9f));
        for (int x = left; x + size <= left + wide; x += size + 2) {
            for (int stroke = 3 + random.nextInt(5); stroke > 0; stroke--) {
                int across = random.nextInt(size);
                if (random.nextBoolean()) {
                    graphics.drawLine(x, base - across, x + size - 2, base - across);
                } else {
                    graphics.drawLine(x + across, base - size, x + across, base);
                }
            }
        }
    }

    /** A wall or a floor: next to one colour, with stains and a joint that a camera just sees. */
    private static void wall(Graphics2D graphics, boolean blank, Random random, int width, int height) {
        Color base = colour(random, 90, 130);
        graphics.setPaint(new GradientPaint(
                random.nextInt(width),
                random.nextInt(height),
                base,
                random.nextInt(width),
                height,
                shifted(base, random.nextInt(16) - 8)));
        graphics.fillRect(0, 0, width, height);
        if (blank) {
            return;
        }
        for (int stain = 4 + random.nextInt(12); stain > 0; stain--) {
            graphics.setColor(shifted(base, random.nextInt(20) - 10));
            graphics.fillOval(
                    random.nextInt(width) - 60,
                    random.nextInt(height) - 60,
                    40 + random.nextInt(220),
                    40 + random.nextInt(160));
        }
        graphics.setColor(shifted(base, -14));
        graphics.setStroke(new BasicStroke(3));
        graphics.drawLine(random.nextInt(width), 0, random.nextInt(width), height);
    }

    private static Color shifted(Color colour, int by) {
        return new Color(within(colour.getRed() + by), within(colour.getGreen() + by), within(colour.getBlue() + by));
    }

    private static Color colour(Random random, int darkest, int range) {
        return new Color(
                within(darkest + random.nextInt(range)),
                within(darkest + random.nextInt(range)),
                within(darkest + random.nextInt(range)));
    }

    private static BufferedImage grained(BufferedImage image, Random random, int grain) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int by = (int) (random.nextGaussian() * grain / 2);
                image.setRGB(
                        x,
                        y,
                        within((rgb >> 16 & 0xFF) + by) << 16
                                | within((rgb >> 8 & 0xFF) + by) << 8
                                | within((rgb & 0xFF) + by));
            }
        }
        return image;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage((int) (width * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        return graphics;
    }
}

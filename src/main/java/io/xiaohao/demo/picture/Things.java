package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** What stands or lies in a place; sizes grow with the scale. */
final class Things {

    private static final Color SHADOW = new Color(30, 30, 30, 60);
    private static final Color TYRE = new Color(0x2b2d30);
    private static final int BIN_WIDTH = 66;
    private static final int BIN_HEIGHT = 96;

    private Things() {}

    /** Rubbish on the ground between two heights of the picture, larger where it is nearer. */
    static void litter(Canvas canvas, int pieces, double left, double right, double far, double near) {
        Random random = canvas.mess();
        double[] depths = random.doubles(pieces).sorted().toArray();
        for (double depth : depths) {
            double y = far + (near - far) * depth;
            piece(canvas, random, between(random, left, right), y, 0.45 + 0.85 * depth);
        }
    }

    private static void piece(Canvas canvas, Random random, double x, double y, double scale) {
        canvas.ellipse(SHADOW, x - 16 * scale, y + 2 * scale, 36 * scale, 10 * scale);
        canvas.turned(between(random, -0.6, 0.6), x, y, () -> {
            switch (random.nextInt(5)) {
                case 0 -> bag(canvas, random, x, y, scale);
                case 1 -> box(canvas, random, x, y, scale);
                case 2 -> bottle(canvas, random, x, y, scale);
                case 3 -> paper(canvas, random, x, y, scale);
                default -> leaves(canvas, random, x, y, scale);
            }
        });
    }

    static void bag(Canvas canvas, Random random, double x, double y, double scale) {
        Color colour = one(
                random,
                new Color(0x23262a),
                new Color(0xf3f3f0),
                new Color(0xb5312c),
                new Color(0x2c5aa0),
                new Color(0x3a3f45));
        canvas.blob(colour, random, x, y - 10 * scale, 22 * scale, 18 * scale);
        canvas.blob(shade(colour, 1.35), random, x - 6 * scale, y - 15 * scale, 7 * scale, 5 * scale);
        canvas.polygon(
                shade(colour, 0.8),
                x - 4 * scale,
                y - 24 * scale,
                x - 8 * scale,
                y - 36 * scale,
                x + 9 * scale,
                y - 35 * scale,
                x + 4 * scale,
                y - 24 * scale);
    }

    private static void box(Canvas canvas, Random random, double x, double y, double scale) {
        Color carton = shade(new Color(0xb48a5a), between(random, 0.8, 1.15));
        canvas.rectangle(carton, x - 20 * scale, y - 22 * scale, 40 * scale, 26 * scale);
        canvas.polygon(
                shade(carton, 1.2),
                x - 20 * scale,
                y - 22 * scale,
                x - 10 * scale,
                y - 31 * scale,
                x + 28 * scale,
                y - 31 * scale,
                x + 20 * scale,
                y - 22 * scale);
        canvas.line(shade(carton, 0.7), x, y - 22 * scale, x, y + 4 * scale, 1.5f);
    }

    private static void bottle(Canvas canvas, Random random, double x, double y, double scale) {
        Color plastic = one(random, new Color(0x7fb6c9), new Color(0x6ea06a), new Color(0xd9e4e8));
        canvas.rounded(plastic, x - 18 * scale, y - 6 * scale, 30 * scale, 11 * scale, 6 * scale);
        canvas.rectangle(shade(plastic, 0.8), x + 12 * scale, y - 3 * scale, 8 * scale, 5 * scale);
        canvas.rectangle(new Color(0xd23b30), x - 8 * scale, y - 6 * scale, 10 * scale, 11 * scale);
    }

    private static void paper(Canvas canvas, Random random, double x, double y, double scale) {
        Color paper = one(random, new Color(0xf7f5ec), new Color(0xe7dfc5), new Color(0xf1c9b5));
        canvas.polygon(
                paper,
                x - 15 * scale,
                y - 4 * scale,
                x - 3 * scale,
                y - 10 * scale,
                x + 16 * scale,
                y - 5 * scale,
                x + 6 * scale,
                y + 4 * scale);
        canvas.line(shade(paper, 0.8), x - 9 * scale, y - 3 * scale, x + 9 * scale, y - 5 * scale, 1);
    }

    private static void leaves(Canvas canvas, Random random, double x, double y, double scale) {
        for (int i = 0; i < 7; i++) {
            canvas.ellipse(
                    one(random, new Color(0x8f7a3a), new Color(0x6f7f3c), new Color(0xa9642f)),
                    x + between(random, -22, 22) * scale,
                    y + between(random, -7, 7) * scale,
                    9 * scale,
                    4 * scale);
        }
    }

    /** A wheeled bin, its foot in the middle. */
    static void bin(Canvas canvas, double x, double y, double scale, Color colour, boolean closed) {
        double width = BIN_WIDTH * scale;
        double height = BIN_HEIGHT * scale;
        canvas.ellipse(SHADOW, x - width * 0.7, y - 9 * scale, width * 1.5, 18 * scale);
        canvas.faded(
                shade(colour, 1.12),
                shade(colour, 0.78),
                x - width / 2,
                y - height,
                x + width / 2,
                y - height,
                x + width * 0.42,
                y,
                x - width * 0.42,
                y);
        canvas.rectangle(shade(colour, 0.7), x - width / 2 - 3, y - height, width + 6, 7 * scale);
        canvas.ellipse(new Color(0xf2f4f2), x - 11 * scale, y - 60 * scale, 22 * scale, 22 * scale);
        canvas.ellipse(TYRE, x - width * 0.42, y - 7 * scale, 14 * scale, 14 * scale);
        canvas.ellipse(TYRE, x + width * 0.42 - 14 * scale, y - 7 * scale, 14 * scale, 14 * scale);
        lid(canvas, x, y, scale, colour, closed);
    }

    private static void lid(Canvas canvas, double x, double y, double scale, Color colour, boolean closed) {
        double width = BIN_WIDTH * scale;
        double height = BIN_HEIGHT * scale;
        if (closed) {
            canvas.polygon(
                    shade(colour, 0.9),
                    x - width / 2 - 4,
                    y - height,
                    x - width * 0.42,
                    y - height - 13 * scale,
                    x + width * 0.42,
                    y - height - 13 * scale,
                    x + width / 2 + 4,
                    y - height);
        } else {
            canvas.polygon(
                    shade(colour, 0.6),
                    x + width / 2,
                    y - height,
                    x + width * 0.72,
                    y - height - 54 * scale,
                    x + width * 0.82,
                    y - height - 50 * scale,
                    x + width / 2 + 8,
                    y - height);
        }
    }

    /** An electric scooter seen from the side. */
    static void scooter(Canvas canvas, double x, double y, double scale, Color colour) {
        canvas.ellipse(SHADOW, x - 52 * scale, y - 6 * scale, 110 * scale, 14 * scale);
        canvas.ellipse(TYRE, x - 48 * scale, y - 30 * scale, 30 * scale, 30 * scale);
        canvas.ellipse(TYRE, x + 22 * scale, y - 30 * scale, 30 * scale, 30 * scale);
        canvas.ellipse(new Color(0xa9adb0), x - 39 * scale, y - 21 * scale, 12 * scale, 12 * scale);
        canvas.ellipse(new Color(0xa9adb0), x + 31 * scale, y - 21 * scale, 12 * scale, 12 * scale);
        canvas.polygon(
                colour,
                x - 46 * scale,
                y - 40 * scale,
                x - 6 * scale,
                y - 42 * scale,
                x + 2 * scale,
                y - 20 * scale,
                x + 22 * scale,
                y - 20 * scale,
                x + 30 * scale,
                y - 62 * scale,
                x + 38 * scale,
                y - 58 * scale,
                x + 34 * scale,
                y - 14 * scale,
                x - 22 * scale,
                y - 14 * scale);
        canvas.rounded(TYRE, x - 46 * scale, y - 50 * scale, 44 * scale, 11 * scale, 8 * scale);
        canvas.line(TYRE, x + 34 * scale, y - 58 * scale, x + 26 * scale, y - 76 * scale, (float) (4 * scale));
        canvas.line(TYRE, x + 18 * scale, y - 76 * scale, x + 34 * scale, y - 78 * scale, (float) (4 * scale));
    }

    /** A car seen from the side. */
    static void car(Canvas canvas, double x, double y, double scale, Color colour) {
        canvas.ellipse(SHADOW, x - 105 * scale, y - 8 * scale, 215 * scale, 20 * scale);
        canvas.polygon(
                shade(colour, 1.1),
                x - 58 * scale,
                y - 48 * scale,
                x - 34 * scale,
                y - 80 * scale,
                x + 40 * scale,
                y - 80 * scale,
                x + 68 * scale,
                y - 48 * scale);
        canvas.polygon(
                new Color(0x5a7180),
                x - 46 * scale,
                y - 50 * scale,
                x - 29 * scale,
                y - 74 * scale,
                x + 36 * scale,
                y - 74 * scale,
                x + 56 * scale,
                y - 50 * scale);
        canvas.rectangle(shade(colour, 1.1), x - 1 * scale, y - 76 * scale, 5 * scale, 28 * scale);
        canvas.rounded(colour, x - 100 * scale, y - 52 * scale, 200 * scale, 40 * scale, 22 * scale);
        canvas.rectangle(shade(colour, 0.75), x - 96 * scale, y - 24 * scale, 192 * scale, 10 * scale);
        for (int side = -1; side <= 1; side += 2) {
            canvas.ellipse(TYRE, x + side * 58 * scale - 19 * scale, y - 36 * scale, 38 * scale, 38 * scale);
            canvas.ellipse(
                    new Color(0xb8bcbf), x + side * 58 * scale - 9 * scale, y - 26 * scale, 18 * scale, 18 * scale);
        }
        canvas.ellipse(new Color(0xf6e7a8), x + 88 * scale, y - 44 * scale, 12 * scale, 10 * scale);
    }

    /** A plant in a pot. */
    static void pot(Canvas canvas, double x, double y, double scale) {
        Random random = canvas.mess();
        canvas.ellipse(SHADOW, x - 22 * scale, y - 5 * scale, 46 * scale, 12 * scale);
        canvas.polygon(
                new Color(0xa9583c),
                x - 18 * scale,
                y - 30 * scale,
                x + 18 * scale,
                y - 30 * scale,
                x + 13 * scale,
                y,
                x - 13 * scale,
                y);
        canvas.blob(new Color(0x3f7d3f), random, x, y - 48 * scale, 26 * scale, 24 * scale);
        for (int i = 0; i < 6; i++) {
            canvas.ellipse(
                    one(random, new Color(0xe4495a), new Color(0xf2c23c), new Color(0xf0f0ee)),
                    x + between(random, -18, 14) * scale,
                    y + between(random, -66, -36) * scale,
                    8 * scale,
                    8 * scale);
        }
    }
}

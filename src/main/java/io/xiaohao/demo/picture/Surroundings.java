package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** What stands round about a place: sky, hills, houses, trees, ground. */
final class Surroundings {

    static final Color[] PLASTER = {
        new Color(0xe8dfcf),
        new Color(0xd9cbb5),
        new Color(0xdfe3e4),
        new Color(0xe6d2c0),
        new Color(0xcfd6cf),
        new Color(0xc9b7a4),
        new Color(0xb9a08a)
    };
    private static final Color[] ROOFS = {new Color(0x5d636b), new Color(0x7d4a3c), new Color(0x46505c)};
    private static final Color HAZE = new Color(0xeef2f2);
    private static final Color GLASS = new Color(0x6f8796);
    private static final Color LEAVES = new Color(0x4f7a45);

    private Surroundings() {}

    static void sky(Canvas canvas, double horizon) {
        Random random = canvas.place();
        Color top = one(random, new Color(0x8fb7dc), new Color(0xa9c4d8), new Color(0xb9c6cf), new Color(0x7fa9d4));
        canvas.band(top, HAZE, -60, horizon + 70);
        canvas.band(HAZE, HAZE, horizon, Canvas.HEIGHT);
        int clouds = random.nextInt(4);
        for (int i = 0; i < clouds; i++) {
            double x = between(random, 0, Canvas.WIDTH);
            double y = between(random, 10, horizon * 0.5);
            canvas.blob(new Color(255, 255, 255, 150), random, x, y, between(random, 50, 120), 16);
        }
    }

    static void hills(Canvas canvas, double horizon) {
        Random random = canvas.place();
        for (int layer = 0; layer < 2; layer++) {
            Color colour = layer == 0 ? new Color(0x9db3b4) : new Color(0x7d9a86);
            double x = -120;
            while (x < Canvas.WIDTH + 120) {
                double width = between(random, 160, 340);
                double height = between(random, 40, 120) * (layer == 0 ? 1.3 : 0.8);
                canvas.polygon(
                        colour,
                        x,
                        horizon,
                        x + width * 0.45,
                        horizon - height,
                        x + width * 0.6,
                        horizon - height * 0.93,
                        x + width,
                        horizon);
                x += width * 0.55;
            }
        }
    }

    /** A row of houses seen from the front, standing on the line. */
    static void houses(Canvas canvas, double ground, double least, double most) {
        Random random = canvas.place();
        double x = -70 - random.nextInt(60);
        while (x < Canvas.WIDTH + 60) {
            double width = between(random, 120, 230);
            house(canvas, x, ground, width, between(random, least, most));
            x += width + (random.nextInt(3) == 0 ? between(random, 8, 30) : 0);
        }
    }

    private static void house(Canvas canvas, double x, double ground, double width, double height) {
        Random random = canvas.place();
        Color wall = one(random, PLASTER);
        canvas.faded(
                shade(wall, 1.04),
                shade(wall, 0.9),
                x,
                ground,
                x,
                ground - height,
                x + width,
                ground - height,
                x + width,
                ground);
        Color roof = one(random, ROOFS);
        if (random.nextBoolean()) {
            canvas.polygon(
                    roof,
                    x - 8,
                    ground - height,
                    x + width * 0.18,
                    ground - height - 34,
                    x + width * 0.82,
                    ground - height - 34,
                    x + width + 8,
                    ground - height);
        } else {
            canvas.rectangle(roof, x - 4, ground - height - 9, width + 8, 11);
        }
        windows(canvas, x, ground, width, height);
        canvas.rectangle(shade(wall, 0.72), x + width - 3, ground - height, 3, height);
    }

    private static void windows(Canvas canvas, double x, double ground, double width, double height) {
        Random random = canvas.place();
        int columns = Math.max(2, (int) (width / 62));
        int rows = Math.max(1, (int) ((height - 70) / 66));
        double step = width / columns;
        boolean barred = random.nextInt(3) == 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double left = x + column * step + step * 0.22;
                double top = ground - height + 20 + row * 66;
                window(canvas, left, top, step * 0.56, barred);
                if (random.nextInt(5) == 0) {
                    canvas.rectangle(new Color(0xe4e6e6), left + step * 0.3, top + 42, 26, 15);
                    canvas.ring(new Color(0x9aa2a6), left + step * 0.3 + 3, top + 44, 10, 2);
                }
            }
        }
    }

    private static void window(Canvas canvas, double x, double y, double width, boolean barred) {
        canvas.rectangle(new Color(0xf2f2ee), x - 3, y - 3, width + 6, 42);
        canvas.faded(shade(GLASS, 1.2), shade(GLASS, 0.8), x, y, x + width, y, x + width, y + 36, x, y + 36);
        canvas.line(new Color(0xf2f2ee), x + width / 2, y, x + width / 2, y + 36, 2);
        if (barred) {
            for (double bar = x; bar < x + width; bar += 7) {
                canvas.line(new Color(0x8a8f92), bar, y, bar, y + 36, 1);
            }
        }
    }

    static void tree(Canvas canvas, double x, double ground, double height) {
        Random random = canvas.place();
        canvas.polygon(
                new Color(0x6d5642),
                x - 6,
                ground,
                x - 4,
                ground - height * 0.5,
                x + 4,
                ground - height * 0.5,
                x + 6,
                ground);
        for (int i = 0; i < 6; i++) {
            canvas.blob(
                    shade(LEAVES, between(random, 0.8, 1.25)),
                    random,
                    x + between(random, -height * 0.22, height * 0.22),
                    ground - height * between(random, 0.5, 0.9),
                    height * 0.24,
                    height * 0.2);
        }
    }

    /** Paving that runs away from the viewer. */
    static void paving(Canvas canvas, double horizon, Color stone) {
        Random random = canvas.place();
        canvas.band(shade(stone, 1.08), shade(stone, 0.86), horizon, Canvas.HEIGHT - horizon + 60);
        double vanishing = between(random, 250, 550);
        Color joint = shade(stone, 0.8);
        for (double x = -1600; x < 2400; x += 110) {
            canvas.line(joint, vanishing + (x - vanishing) * 0.16, horizon, x, Canvas.HEIGHT + 60, 1);
        }
        double y = horizon + 8;
        double step = 9;
        while (y < Canvas.HEIGHT + 60) {
            canvas.line(joint, -60, y, Canvas.WIDTH + 60, y, 1);
            y += step;
            step *= 1.28;
        }
    }

    static Color stone(Random random) {
        return one(random, new Color(0xb5b0a6), new Color(0xa9a9a7), new Color(0xc0b4a3), new Color(0x9f9c96));
    }

    static Color asphalt(Random random) {
        return one(random, new Color(0x6f7275), new Color(0x7d7d7a), new Color(0x65696d));
    }
}

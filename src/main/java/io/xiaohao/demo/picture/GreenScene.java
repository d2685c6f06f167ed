package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A green by a street. */
final class GreenScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double horizon = between(random, 240, 300);
        Surroundings.sky(canvas, horizon - 60);
        if (random.nextBoolean()) {
            Surroundings.hills(canvas, horizon - 20);
        }
        Surroundings.houses(canvas, horizon, 80, 180);
        Color base = clean ? new Color(0x6aa04a) : new Color(0x9a8450);
        canvas.band(shade(base, 1.12), shade(base, 0.82), horizon, Canvas.HEIGHT - horizon + 60);
        double bend = between(random, 240, 520);
        canvas.faded(
                new Color(0xc9c3b6),
                new Color(0xaea89b),
                bend,
                horizon + 6,
                bend + 46,
                horizon + 6,
                bend + between(random, 160, 360),
                680,
                bend - between(random, 60, 220),
                680);
        if (clean) {
            lawn(canvas, horizon);
            hedge(canvas, horizon, bend + 20);
        } else {
            bare(canvas, horizon);
            weeds(canvas, horizon);
            Things.litter(canvas, 17, 20, 780, horizon + 40, 585);
        }
        int trees = 2 + random.nextInt(3);
        for (int i = 0; i < trees; i++) {
            Surroundings.tree(canvas, between(random, 20, 780), horizon + 30 + i * 34, between(random, 150, 230));
        }
    }

    private static void lawn(Canvas canvas, double horizon) {
        Random random = canvas.mess();
        for (int i = 0; i < 420; i++) {
            double depth = random.nextDouble();
            double x = between(random, -20, 820);
            double y = horizon + (Canvas.HEIGHT - horizon) * depth;
            canvas.line(
                    shade(new Color(0x5f9a42), between(random, 0.85, 1.2)),
                    x,
                    y,
                    x + between(random, -3, 3),
                    y - 4 - 9 * depth,
                    1.5f);
        }
    }

    private static void hedge(Canvas canvas, double horizon, double path) {
        Random random = canvas.mess();
        double y = horizon + between(random, 110, 160);
        for (double x = -40; x < Canvas.WIDTH + 40; x += 38) {
            if (Math.abs(x - path) < 90) {
                continue;
            }
            canvas.blob(new Color(0x3d6f3a), random, x, y, 34, 26);
            canvas.ellipse(
                    one(random, new Color(0xe4495a), new Color(0xf2c23c), new Color(0xe98fb0)),
                    x + between(random, -12, 12),
                    y - between(random, 8, 24),
                    11,
                    11);
        }
    }

    private static void bare(Canvas canvas, double horizon) {
        Random random = canvas.mess();
        for (int i = 0; i < 9; i++) {
            canvas.blob(
                    one(random, new Color(0xb0905f), new Color(0x8a7045), new Color(0x7f8a45)),
                    random,
                    between(random, 0, 800),
                    between(random, horizon + 40, 590),
                    between(random, 60, 150),
                    between(random, 12, 34));
        }
    }

    private static void weeds(Canvas canvas, double horizon) {
        Random random = canvas.mess();
        for (int i = 0; i < 330; i++) {
            double depth = Math.sqrt(random.nextDouble());
            double x = between(random, -20, 820);
            double y = horizon + 20 + (Canvas.HEIGHT - horizon) * depth;
            double height = (18 + 46 * random.nextDouble()) * (0.4 + depth);
            canvas.line(
                    one(random, new Color(0x6f7f35), new Color(0x8d8a45), new Color(0x5b6b2f)),
                    x,
                    y,
                    x + between(random, -16, 16),
                    y - height,
                    (float) (1 + depth));
        }
    }
}

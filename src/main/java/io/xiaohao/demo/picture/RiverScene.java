package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A stretch of river with its bank. */
final class RiverScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double shore = between(random, 220, 270);
        double bank = between(random, 470, 520);
        Surroundings.sky(canvas, shore - 40);
        Surroundings.hills(canvas, shore - 20);
        if (random.nextBoolean()) {
            Surroundings.houses(canvas, shore, 60, 120);
        }
        for (double x = -30; x < Canvas.WIDTH + 60; x += between(random, 50, 130)) {
            Surroundings.tree(canvas, x, shore + 6, between(random, 60, 120));
        }
        canvas.band(new Color(0x8d8a80), new Color(0x75736b), shore, 18);
        Color water = clean
                ? one(random, new Color(0x5f9bb0), new Color(0x6aa3a0), new Color(0x5b93ba))
                : one(random, new Color(0x6f7d55), new Color(0x77786a), new Color(0x667a60));
        canvas.band(shade(water, 1.25), shade(water, 0.85), shore + 18, bank - shore);
        ripples(canvas, shore + 24, bank, shade(water, clean ? 1.35 : 1.15));
        if (!clean) {
            dirt(canvas, shore + 40, bank);
        }
        bridge(canvas, shore);
        bank(canvas, bank, clean);
    }

    private static void ripples(Canvas canvas, double top, double bottom, Color colour) {
        Random random = canvas.mess();
        for (int i = 0; i < 90; i++) {
            double depth = random.nextDouble();
            double y = top + (bottom - top) * depth;
            double x = between(random, -40, Canvas.WIDTH);
            canvas.line(colour, x, y, x + 14 + 60 * depth, y, (float) (0.6 + 1.4 * depth));
        }
    }

    private static void dirt(Canvas canvas, double top, double bottom) {
        Random random = canvas.mess();
        for (int i = 0; i < 7; i++) {
            canvas.blob(
                    new Color(0x7d, 0x8f, 0x3a, 170),
                    random,
                    between(random, 0, Canvas.WIDTH),
                    between(random, top, bottom),
                    between(random, 50, 130),
                    between(random, 6, 16));
        }
        canvas.blob(new Color(0x5f5a45), random, between(random, 250, 550), bottom - 26, 190, 20);
        Things.litter(canvas, 34, 0, Canvas.WIDTH, top, bottom - 6);
    }

    private static void bridge(Canvas canvas, double shore) {
        Random random = canvas.place();
        if (random.nextInt(3) == 0) {
            return;
        }
        double y = shore + between(random, 4, 26);
        Color stone = new Color(0xb9b5ab);
        canvas.rectangle(stone, -60, y - 26, Canvas.WIDTH + 120, 16);
        canvas.rectangle(shade(stone, 0.7), -60, y - 10, Canvas.WIDTH + 120, 6);
        for (double x = between(random, 40, 200); x < Canvas.WIDTH; x += 230) {
            canvas.rectangle(shade(stone, 0.8), x, y - 8, 26, 70);
        }
        for (double x = -50; x < Canvas.WIDTH + 60; x += 26) {
            canvas.line(shade(stone, 0.9), x, y - 48, x, y - 26, 3);
        }
        canvas.line(shade(stone, 0.9), -60, y - 48, Canvas.WIDTH + 60, y - 48, 4);
    }

    private static void bank(Canvas canvas, double y, boolean clean) {
        Random random = canvas.place();
        Color stone = Surroundings.stone(random);
        canvas.band(shade(stone, 0.9), shade(stone, 0.7), y, 60);
        canvas.band(shade(stone, 1.1), shade(stone, 0.95), y + 46, 160);
        for (double x = -40; x < Canvas.WIDTH + 60; x += 74) {
            canvas.rounded(new Color(0xd8d5cc), x, y - 44, 12, 96, 4);
        }
        canvas.rectangle(new Color(0xd8d5cc), -60, y - 40, Canvas.WIDTH + 120, 9);
        canvas.rectangle(new Color(0xd8d5cc), -60, y - 4, Canvas.WIDTH + 120, 7);
        if (!clean) {
            Things.litter(canvas, 7, 60, 740, y + 62, 590);
        }
    }
}

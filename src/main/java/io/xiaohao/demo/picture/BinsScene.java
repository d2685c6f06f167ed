package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A row of bins before a wall. */
final class BinsScene implements Scene {

    private static final Color[] KINDS = {
        new Color(0x2f7d4f), new Color(0x2a62a8), new Color(0x55595d), new Color(0xb23a2e)
    };

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 330, 390);
        Surroundings.sky(canvas, 190);
        Surroundings.houses(canvas, 260, 120, 210);
        Color wall = one(random, Surroundings.PLASTER);
        canvas.band(shade(wall, 1.02), shade(wall, 0.82), 170, ground - 170);
        tiles(canvas, ground, shade(wall, 0.78));
        Surroundings.paving(canvas, ground, Surroundings.stone(random));
        Surroundings.tree(canvas, between(random, 640, 780), ground + 20, between(random, 220, 300));
        int count = 3 + random.nextInt(2);
        double start = between(random, 90, 190);
        double scale = between(random, 1.3, 1.6);
        canvas.rectangle(new Color(0xdcdad4), start - 80, ground + 44, count * 118 * scale * 0.82 + 70, 22);
        int shift = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            double x = start + i * 96 * scale;
            Color colour = KINDS[(i + shift) % KINDS.length];
            if (!clean) {
                over(canvas, x, ground + 60 - 96 * scale, scale);
            }
            Things.bin(canvas, x, ground + 60, scale, colour, clean);
        }
        if (clean) {
            sign(canvas, start, ground - 150);
            return;
        }
        canvas.blob(new Color(50, 44, 30, 90), canvas.mess(), start + 150, ground + 110, 210, 26);
        Things.litter(canvas, 24, start - 120, start + count * 150, ground + 70, ground + 190);
    }

    private static void tiles(Canvas canvas, double ground, Color joint) {
        for (double y = ground - 90; y < ground; y += 18) {
            canvas.line(joint, -60, y, Canvas.WIDTH + 60, y, 1);
        }
        for (double x = -40; x < Canvas.WIDTH + 60; x += 42) {
            canvas.line(joint, x, ground - 90, x, ground, 1);
        }
    }

    private static void over(Canvas canvas, double x, double top, double scale) {
        Random random = canvas.mess();
        for (int i = 0; i < 4; i++) {
            Things.bag(canvas, random, x + between(random, -22, 22) * scale, top + between(random, -8, 12), scale);
        }
    }

    private static void sign(Canvas canvas, double x, double y) {
        canvas.rounded(new Color(0x1f5f8b), x, y, 210, 74, 8);
        for (int i = 0; i < 4; i++) {
            canvas.rounded(new Color(0xf4f7f9), x + 14 + i * 48, y + 14, 36, 30, 6);
            canvas.rectangle(new Color(0xdbe6ee), x + 14 + i * 48, y + 52, 36, 5);
        }
    }
}

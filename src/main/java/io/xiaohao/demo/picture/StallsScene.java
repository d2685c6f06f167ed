package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** Shops with their awnings and the pavement before them. */
final class StallsScene implements Scene {

    private static final Color[] AWNINGS = {
        new Color(0xb23a2e), new Color(0x2f7d4f), new Color(0x2a62a8), new Color(0xc98a2b), new Color(0x7a5ea0)
    };
    private static final Color[] GOODS = {
        new Color(0xd95f3b), new Color(0xe9b23b), new Color(0x5f9a3c), new Color(0xb03a5a), new Color(0xe6dfc8)
    };

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 340, 385);
        Surroundings.sky(canvas, 80);
        Surroundings.houses(canvas, ground - 120, 150, 240);
        double x = -70 - random.nextInt(80);
        while (x < Canvas.WIDTH + 60) {
            double width = between(random, 150, 230);
            shop(canvas, x, ground, width);
            x += width;
        }
        Surroundings.paving(canvas, ground, Surroundings.stone(random));
        if (clean) {
            canvas.rectangle(new Color(0xf0c63c), -60, ground + 58, Canvas.WIDTH + 120, 7);
            row(canvas, ground + 44, 0.8, 9);
            Things.bin(canvas, between(random, 80, 700), ground + 120, 0.9, new Color(0x2f7d4f), true);
            return;
        }
        row(canvas, ground + 50, 0.85, 9);
        umbrella(canvas, between(canvas.mess(), 120, 320), ground + 120);
        row(canvas, ground + 130, 1.15, 7);
        umbrella(canvas, between(canvas.mess(), 460, 680), ground + 190);
        Things.litter(canvas, 18, 20, 780, ground + 130, 590);
    }

    private static void shop(Canvas canvas, double x, double ground, double width) {
        Random random = canvas.place();
        canvas.rectangle(new Color(0x9a948a), x, ground - 150, width, 150);
        canvas.faded(
                new Color(0x3a4046),
                new Color(0x59554e),
                x + 8,
                ground - 128,
                x + width - 8,
                ground - 128,
                x + width - 8,
                ground,
                x + 8,
                ground);
        for (int shelf = 0; shelf < 3; shelf++) {
            double y = ground - 96 + shelf * 34;
            for (double item = x + 18; item < x + width - 26; item += 17) {
                canvas.rectangle(shade(one(random, GOODS), 0.75), item, y - between(random, 8, 18), 13, 18);
            }
            canvas.rectangle(new Color(0x8b6c47), x + 12, y + 4, width - 24, 4);
        }
        Color awning = one(random, AWNINGS);
        canvas.polygon(
                awning, x, ground - 158, x + width, ground - 158, x + width + 10, ground - 118, x - 10, ground - 118);
        for (double stripe = 0; stripe < 1; stripe += 0.25) {
            canvas.polygon(
                    new Color(255, 255, 255, 150),
                    x + width * stripe,
                    ground - 158,
                    x + width * (stripe + 0.12),
                    ground - 158,
                    x - 10 + (width + 20) * (stripe + 0.12),
                    ground - 118,
                    x - 10 + (width + 20) * stripe,
                    ground - 118);
        }
        canvas.rectangle(one(random, AWNINGS), x + 4, ground - 196, width - 8, 36);
        canvas.rectangle(new Color(255, 255, 255, 190), x + width * 0.25, ground - 184, width * 0.5, 12);
    }

    private static void row(Canvas canvas, double y, double scale, int crates) {
        Random random = canvas.mess();
        for (int i = 0; i < crates; i++) {
            crate(
                    canvas,
                    random,
                    40 + i * 760.0 / crates + between(random, -14, 14),
                    y + between(random, -5, 5),
                    scale);
        }
    }

    private static void crate(Canvas canvas, Random random, double x, double y, double scale) {
        Color wood = shade(new Color(0x9c7548), between(random, 0.85, 1.15));
        canvas.ellipse(new Color(30, 30, 30, 60), x - 38 * scale, y - 4, 84 * scale, 14 * scale);
        Color goods = one(random, GOODS);
        for (int i = 0; i < 12; i++) {
            canvas.ellipse(
                    shade(goods, between(random, 0.8, 1.15)),
                    x + between(random, -34, 20) * scale,
                    y + between(random, -46, -30) * scale,
                    17 * scale,
                    15 * scale);
        }
        canvas.rectangle(wood, x - 38 * scale, y - 32 * scale, 76 * scale, 34 * scale);
        canvas.line(shade(wood, 0.7), x - 38 * scale, y - 15 * scale, x + 38 * scale, y - 15 * scale, 2);
    }

    private static void umbrella(Canvas canvas, double x, double y) {
        Random random = canvas.mess();
        Color cloth = one(random, AWNINGS);
        canvas.line(new Color(0x777c80), x, y, x, y - 190, 5);
        canvas.polygon(cloth, x - 120, y - 150, x, y - 205, x + 120, y - 150);
        canvas.polygon(shade(cloth, 1.3), x - 40, y - 150, x, y - 205, x + 40, y - 150);
        canvas.rectangle(new Color(0x8b6c47), x - 84, y - 42, 168, 10);
        canvas.line(new Color(0x6a5238), x - 76, y - 34, x - 76, y, 5);
        canvas.line(new Color(0x6a5238), x + 76, y - 34, x + 76, y, 5);
        for (int i = 0; i < 16; i++) {
            canvas.ellipse(one(random, GOODS), x - 80 + i * 10, y - 56 + between(random, -4, 4), 15, 15);
        }
    }
}

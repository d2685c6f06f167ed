package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A notice board in a village. */
final class BoardScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 400, 450);
        Surroundings.sky(canvas, 220);
        if (random.nextBoolean()) {
            Surroundings.hills(canvas, 280);
        }
        Surroundings.houses(canvas, ground, 160, 280);
        Surroundings.paving(canvas, ground, Surroundings.stone(random));
        Surroundings.tree(canvas, between(random, 40, 120), ground + 20, between(random, 230, 320));
        double x = between(random, 130, 230);
        double y = between(random, 130, 180);
        int panels = 2 + random.nextInt(2);
        double width = 500.0 / panels;
        posts(canvas, x, y, panels * width, ground);
        double tilt = clean ? 0 : 0.03 + 0.02 * canvas.mess().nextDouble();
        canvas.turned(tilt, x, y, () -> {
            for (int i = 0; i < panels; i++) {
                panel(canvas, x + i * width, y, width - 12, clean);
            }
        });
        if (clean) {
            Things.pot(canvas, x - 30, ground + 60, 1.1);
            Things.pot(canvas, x + 520, ground + 60, 1.1);
            return;
        }
        weeds(canvas, x, ground);
        Things.litter(canvas, 9, 60, 740, ground + 30, 590);
    }

    private static void posts(Canvas canvas, double x, double y, double width, double ground) {
        Random random = canvas.place();
        Color steel = one(random, new Color(0x8c9196), new Color(0x6b4b35), new Color(0x4f6f8a));
        canvas.rectangle(steel, x - 18, y - 34, 14, ground - y + 60);
        canvas.rectangle(steel, x + width - 6, y - 34, 14, ground - y + 60);
        Color roof = one(random, new Color(0xb23a2e), new Color(0x1f5f8b), new Color(0x5d636b));
        canvas.polygon(roof, x - 50, y - 22, x - 20, y - 58, x + width + 10, y - 58, x + width + 40, y - 22);
    }

    private static void panel(Canvas canvas, double x, double y, double width, boolean clean) {
        Random random = canvas.place();
        Color head = one(random, new Color(0xb23a2e), new Color(0x1f5f8b), new Color(0x2f7d4f), new Color(0xc07a1f));
        int picture = random.nextInt(3);
        canvas.rectangle(new Color(0x9da3a7), x - 4, y - 4, width + 8, 208);
        canvas.rectangle(clean ? new Color(0xfbfaf5) : new Color(0xd5ccb4), x, y, width, 200);
        if (!clean) {
            torn(canvas, x, y, width);
            return;
        }
        canvas.rectangle(head, x, y, width, 34);
        canvas.rectangle(new Color(255, 255, 255, 210), x + width * 0.2, y + 11, width * 0.6, 12);
        for (int line = 0; line < 5; line++) {
            canvas.rectangle(new Color(0x8a9299), x + 14, y + 52 + line * 15, width * 0.5, 6);
        }
        canvas.ellipse(picture == 0 ? head : new Color(0x7fb069), x + width * 0.66, y + 56, width * 0.24, 56);
        canvas.rectangle(new Color(0x7fa9d4), x + 14, y + 138, width * 0.38, 50);
        canvas.rectangle(new Color(0xe9b23b), x + width * 0.52, y + 138, width * 0.38, 50);
    }

    private static void torn(Canvas canvas, double x, double y, double width) {
        Random random = canvas.mess();
        canvas.rectangle(new Color(0xa58a7c), x, y, width * between(random, 0.4, 0.8), 30);
        for (int i = 0; i < 4; i++) {
            double left = x + between(random, 4, width * 0.5);
            double top = y + between(random, 36, 150);
            canvas.polygon(
                    one(random, new Color(0xe6dfcb), new Color(0xbfb7a0), new Color(0xcfd3cf)),
                    left,
                    top,
                    left + between(random, 30, 80),
                    top + between(random, -6, 10),
                    left + between(random, 40, 80),
                    top + between(random, 30, 60),
                    left + between(random, -4, 20),
                    top + between(random, 20, 70));
        }
        canvas.blob(new Color(90, 80, 60, 90), random, x + width * 0.6, y + 150, width * 0.3, 36);
        canvas.line(new Color(0x6b665c), x + width * 0.2, y + 60, x + width * 0.7, y + 190, 2);
    }

    private static void weeds(Canvas canvas, double x, double ground) {
        Random random = canvas.mess();
        for (int i = 0; i < 60; i++) {
            double foot = x + between(random, -40, 560);
            canvas.line(
                    shade(new Color(0x5f7d3a), between(random, 0.7, 1.3)),
                    foot,
                    ground + 18,
                    foot + between(random, -12, 12),
                    ground + 18 - between(random, 14, 44),
                    2);
        }
    }
}

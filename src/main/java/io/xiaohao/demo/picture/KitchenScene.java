package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A kitchen or a shop's back room. */
final class KitchenScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double floor = between(random, 400, 440);
        Color tile = one(random, new Color(0xe9edec), new Color(0xe6e2d4), new Color(0xdde7ea), new Color(0xe8dcd8));
        canvas.band(shade(tile, clean ? 1.03 : 0.9), shade(tile, clean ? 0.97 : 0.76), -60, floor + 60);
        grid(canvas, floor, shade(tile, 0.82));
        Color ground = one(random, new Color(0xb9a58c), new Color(0xa7adb0), new Color(0xb0988a));
        Surroundings.paving(canvas, floor, clean ? ground : shade(ground, 0.72));
        window(canvas, between(random, 60, 520));
        hood(canvas, between(random, 330, 480));
        double counter = between(random, 290, 320);
        shelf(canvas, between(random, 60, 200), counter - 140, clean);
        counter(canvas, counter, floor, clean);
        if (clean) {
            Things.bin(canvas, between(random, 640, 740), floor + 90, 0.9, new Color(0x4f5a63), true);
            return;
        }
        dirt(canvas, counter, floor);
        Things.litter(canvas, 15, 40, 760, floor + 40, 590);
    }

    private static void grid(Canvas canvas, double floor, Color joint) {
        for (double y = 10; y < floor; y += 40) {
            canvas.line(joint, -60, y, 860, y, 1.4f);
        }
        for (double x = -40; x < 860; x += 40) {
            canvas.line(joint, x, -60, x, floor, 1.4f);
        }
    }

    private static void window(Canvas canvas, double x) {
        canvas.rectangle(new Color(0xf5f5f2), x, 30, 170, 120);
        canvas.faded(new Color(0xa9cbe4), new Color(0xdfeaf0), x + 8, 38, x + 162, 38, x + 162, 142, x + 8, 142);
        canvas.rectangle(new Color(0xf5f5f2), x + 81, 38, 8, 104);
    }

    private static void hood(Canvas canvas, double x) {
        canvas.faded(new Color(0xcdd2d5), new Color(0x9ea5a9), x + 60, 60, x + 200, 60, x + 260, 170, x, 170);
        canvas.rectangle(new Color(0xb9bfc3), x + 95, -60, 70, 122);
    }

    private static void shelf(Canvas canvas, double x, double y, boolean clean) {
        Random random = canvas.mess();
        canvas.rectangle(new Color(0xa7adb0), x, y + 60, 240, 8);
        for (int i = 0; i < 7; i++) {
            double height = between(random, 26, 54);
            double left = x + 8 + i * 33;
            Color jar = one(random, new Color(0xb9532e), new Color(0xd9c27a), new Color(0x6f8f55), new Color(0xdfe3e4));
            canvas.turned(clean ? 0 : between(random, -0.35, 0.35), left + 12, y + 60, () -> {
                canvas.rounded(jar, left, y + 60 - height, 25, height, 6);
                canvas.rectangle(shade(jar, 0.65), left, y + 60 - height, 25, 7);
            });
        }
    }

    private static void counter(Canvas canvas, double top, double floor, boolean clean) {
        Random random = canvas.place();
        Color steel = clean ? new Color(0xc9ced1) : new Color(0xa49d90);
        canvas.faded(shade(steel, 1.08), shade(steel, 0.85), -60, top, 860, top, 860, top + 30, -60, top + 30);
        canvas.rectangle(shade(steel, 0.7), -60, top + 30, 920, floor - top - 24);
        for (double x = -20; x < 860; x += 130) {
            canvas.rectangle(shade(steel, 0.8), x, top + 40, 118, floor - top - 40);
            canvas.rectangle(new Color(0x777d80), x + 44, top + 52, 30, 5);
        }
        double sink = between(random, 80, 260);
        canvas.rounded(new Color(0x7d8588), sink, top + 6, 130, 18, 8);
        canvas.line(new Color(0xe8ecee), sink + 65, top + 4, sink + 65, top - 40, 6);
        canvas.line(new Color(0xe8ecee), sink + 65, top - 40, sink + 92, top - 34, 6);
        double pan = between(random, 460, 600);
        canvas.ellipse(new Color(0x33373a), pan, top - 14, 120, 28);
        canvas.rectangle(new Color(0x33373a), pan + 112, top - 6, 70, 9);
    }

    private static void dirt(Canvas canvas, double counter, double floor) {
        Random random = canvas.mess();
        for (int i = 0; i < 16; i++) {
            canvas.blob(
                    new Color(80, 60, 30, 60),
                    random,
                    between(random, 0, 800),
                    between(random, 160, floor),
                    between(random, 12, 50),
                    between(random, 10, 40));
        }
        for (int i = 0; i < 5; i++) {
            canvas.blob(
                    new Color(50, 42, 30, 110),
                    random,
                    between(random, 60, 740),
                    between(random, floor + 40, 590),
                    between(random, 50, 120),
                    between(random, 10, 22));
        }
        for (int i = 0; i < 14; i++) {
            double x = between(random, 20, 760);
            canvas.ellipse(
                    one(random, new Color(0xf2efe6), new Color(0xd8d2c0), new Color(0x8fa9b3)),
                    x,
                    counter - between(random, 2, 26),
                    between(random, 30, 54),
                    13);
        }
    }
}

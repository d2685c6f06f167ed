package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** Ground on which is built. */
final class SiteScene implements Scene {

    private static final Color EARTH = new Color(0x9a7b55);
    private static final Color NET = new Color(0x3f8f57);

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 270, 330);
        Surroundings.sky(canvas, ground - 60);
        Surroundings.hills(canvas, ground);
        frame(canvas, between(random, 60, 480), ground);
        if (random.nextBoolean()) {
            crane(canvas, between(random, 120, 700), ground);
        }
        if (clean) {
            hoarding(canvas, ground);
        }
        Color earth = shade(EARTH, between(random, 0.85, 1.15));
        canvas.band(shade(earth, 1.12), shade(earth, 0.85), ground, Canvas.HEIGHT - ground + 60);
        tracks(canvas, ground, shade(earth, 0.72));
        heaps(canvas, ground, clean);
        if (clean) {
            road(canvas, ground);
            return;
        }
        rubble(canvas, ground);
        Things.litter(canvas, 14, 20, 780, ground + 120, 590);
    }

    private static void frame(Canvas canvas, double x, double ground) {
        Random random = canvas.place();
        int floors = 2 + random.nextInt(3);
        Color concrete = new Color(0xaaa8a2);
        for (int floor = 0; floor <= floors; floor++) {
            canvas.rectangle(concrete, x, ground - floor * 56 - 8, 290, 9);
        }
        for (int column = 0; column < 5; column++) {
            canvas.rectangle(shade(concrete, 0.85), x + column * 70, ground - floors * 56, 11, floors * 56);
        }
        canvas.rectangle(new Color(63, 143, 87, 120), x - 10, ground - floors * 56 - 20, 130, floors * 56 + 20.0);
    }

    private static void crane(Canvas canvas, double x, double ground) {
        Color steel = new Color(0xd9a520);
        canvas.rectangle(steel, x, ground - 260, 9, 260);
        canvas.line(steel, x - 70, ground - 246, x + 210, ground - 246, 5);
        canvas.line(steel, x + 4, ground - 280, x + 190, ground - 246, 2);
        canvas.line(new Color(0x555555), x + 150, ground - 244, x + 150, ground - 170, 2);
    }

    private static void hoarding(Canvas canvas, double ground) {
        for (double x = -60; x < Canvas.WIDTH + 60; x += 90) {
            canvas.rectangle(new Color(0x2a6fb0), x, ground - 62, 88, 70);
            canvas.rectangle(new Color(0xf1f4f6), x, ground - 62, 88, 10);
        }
    }

    private static void tracks(Canvas canvas, double ground, Color colour) {
        Random random = canvas.place();
        double middle = between(random, 250, 550);
        for (double side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 16; i++) {
                double depth = i / 16.0;
                double y = ground + 20 + (Canvas.HEIGHT - ground) * depth;
                canvas.ellipse(colour, middle + side * (30 + 130 * depth) - 20, y, 44, 9 + 8 * depth);
            }
        }
    }

    private static void heaps(Canvas canvas, double ground, boolean clean) {
        Random random = canvas.place();
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            double x = between(random, 60, 740);
            double y = ground + 60 + i * 70;
            double width = between(random, 110, 170);
            double height = between(random, 60, 100);
            Color soil = shade(new Color(0x86684a), between(random, 0.85, 1.1));
            heap(canvas, x, y, width, height, clean ? NET : soil);
            if (clean) {
                mesh(canvas, x, y, width, height);
            }
        }
    }

    private static void heap(Canvas canvas, double x, double y, double width, double height, Color colour) {
        canvas.ellipse(new Color(30, 30, 30, 70), x - width, y - 12, width * 2.1, 30);
        canvas.faded(
                shade(colour, 1.2),
                shade(colour, 0.8),
                x - width,
                y,
                x - width * 0.55,
                y - height * 0.7,
                x - width * 0.1,
                y - height,
                x + width * 0.3,
                y - height * 0.82,
                x + width * 0.7,
                y - height * 0.4,
                x + width,
                y);
    }

    private static void mesh(Canvas canvas, double x, double y, double width, double height) {
        for (double share = -0.8; share < 0.9; share += 0.16) {
            canvas.line(
                    new Color(20, 70, 40, 110),
                    x + width * share,
                    y,
                    x + width * share * 0.35 - width * 0.05,
                    y - height * 0.85,
                    1);
        }
    }

    private static void rubble(Canvas canvas, double ground) {
        Random random = canvas.mess();
        for (int i = 0; i < 46; i++) {
            double depth = random.nextDouble();
            double x = between(random, 0, 800);
            double y = ground + 60 + (Canvas.HEIGHT - ground - 70) * depth;
            double size = (7 + 20 * random.nextDouble()) * (0.5 + depth);
            Color colour = one(random, new Color(0xb06a4c), new Color(0xb9b5ac), new Color(0x8b8378));
            canvas.turned(between(random, -0.7, 0.7), x, y, () -> {
                canvas.rectangle(colour, x, y, size * 1.5, size * 0.8);
                canvas.rectangle(shade(colour, 0.7), x, y + size * 0.6, size * 1.5, size * 0.25);
            });
        }
    }

    private static void road(Canvas canvas, double ground) {
        canvas.faded(new Color(0xa5a4a0), new Color(0x8e8d8a), 340, ground + 8, 450, ground + 8, 900, 680, 60, 680);
        canvas.line(new Color(0xf0c63c), 372, ground + 10, 190, 640, 3);
        canvas.line(new Color(0xf0c63c), 420, ground + 10, 720, 640, 3);
    }
}

package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A wall along a street. */
final class WallScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 450, 500);
        double top = between(random, 60, 130);
        Surroundings.sky(canvas, top + 30);
        Surroundings.houses(canvas, top + 40, 40, 110);
        Color wall = one(random, Surroundings.PLASTER);
        canvas.band(shade(wall, clean ? 1.06 : 0.98), shade(wall, clean ? 0.96 : 0.78), top, ground - top);
        canvas.rectangle(new Color(0x59606a), -60, top - 14, Canvas.WIDTH + 120, 18);
        bricks(canvas, top, ground, shade(wall, 0.86));
        double door = between(random, 80, 560);
        gate(canvas, door, ground);
        Surroundings.paving(canvas, ground, Surroundings.stone(random));
        if (clean) {
            Color base = one(random, new Color(0x6b8ba4), new Color(0x7d8f79), new Color(0x8a8f94));
            canvas.rectangle(base, -60, ground - 70, door + 50, 70);
            canvas.rectangle(base, door + 160, ground - 70, Canvas.WIDTH, 70);
            panel(canvas, door < 300 ? door + 240 : door - 260, top + 60);
            return;
        }
        stains(canvas, top, ground);
        advertisements(canvas, top + 60, ground - 40, door);
        Things.litter(canvas, 8, 40, 760, ground + 20, 580);
    }

    private static void bricks(Canvas canvas, double top, double ground, Color joint) {
        boolean odd = false;
        for (double y = top + 26; y < ground; y += 26) {
            canvas.line(joint, -60, y, Canvas.WIDTH + 60, y, 1);
            for (double x = odd ? -30 : 0; x < Canvas.WIDTH + 60; x += 60) {
                canvas.line(joint, x, y - 26, x, y, 1);
            }
            odd = !odd;
        }
    }

    private static void gate(Canvas canvas, double x, double ground) {
        Color iron = shade(new Color(0x7b3b33), between(canvas.place(), 0.7, 1.3));
        canvas.rectangle(new Color(0xb8b2a6), x - 10, ground - 230, 180, 230);
        canvas.rectangle(iron, x, ground - 220, 78, 220);
        canvas.rectangle(shade(iron, 0.9), x + 82, ground - 220, 78, 220);
        canvas.ellipse(new Color(0xd9c07a), x + 66, ground - 116, 9, 9);
        canvas.ellipse(new Color(0xd9c07a), x + 87, ground - 116, 9, 9);
    }

    private static void stains(Canvas canvas, double top, double ground) {
        Random random = canvas.mess();
        for (int i = 0; i < 8; i++) {
            canvas.blob(
                    new Color(70, 62, 50, 40),
                    random,
                    between(random, 0, 800),
                    between(random, top + 40, ground),
                    between(random, 30, 90),
                    between(random, 20, 60));
        }
    }

    private static void advertisements(Canvas canvas, double top, double bottom, double door) {
        Random random = canvas.mess();
        for (int i = 0; i < 38; i++) {
            double x = between(random, 0, 760);
            double y = between(random, top, bottom - 70);
            if (x > door - 40 && x < door + 150 && random.nextInt(3) > 0) {
                continue;
            }
            double width = between(random, 34, 72);
            double height = between(random, 40, 90);
            Color paper = one(
                    random,
                    new Color(0xf6f1df),
                    new Color(0xf3d34a),
                    new Color(0xe8645a),
                    new Color(0xdfe9f2),
                    new Color(0xf4b6c2));
            canvas.turned(between(random, -0.14, 0.14), x, y, () -> sheet(canvas, random, x, y, width, height, paper));
        }
    }

    private static void sheet(
            Canvas canvas, Random random, double x, double y, double width, double height, Color paper) {
        canvas.rectangle(new Color(0, 0, 0, 40), x + 2, y + 2, width, height);
        canvas.rectangle(paper, x, y, width, height);
        canvas.rectangle(shade(paper, 0.55), x + 5, y + 6, width - 10, 8);
        for (double line = y + 20; line < y + height - 6; line += 9) {
            canvas.line(shade(paper, 0.7), x + 5, line, x + width * between(random, 0.5, 0.92), line, 2);
        }
        if (random.nextInt(3) == 0) {
            canvas.polygon(
                    shade(paper, 0.85), x + width, y + height, x + width - 18, y + height, x + width, y + height - 22);
        }
    }

    private static void panel(Canvas canvas, double x, double y) {
        Random random = canvas.place();
        Color frame = one(random, new Color(0xb23a2e), new Color(0x1f5f8b), new Color(0x2f7d4f));
        canvas.rectangle(frame, x, y, 260, 150);
        canvas.rectangle(new Color(0xf6f4ec), x + 10, y + 10, 240, 130);
        canvas.blob(new Color(0x9cc29a), random, x + 80, y + 96, 60, 26);
        canvas.blob(new Color(0x7fa9d4), random, x + 170, y + 60, 46, 22);
        canvas.ellipse(new Color(0xe9a23b), x + 200, y + 24, 26, 26);
    }
}

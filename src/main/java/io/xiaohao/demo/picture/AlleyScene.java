package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A lane between houses, seen along it. */
final class AlleyScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double horizon = between(random, 220, 280);
        double left = between(random, 250, 330);
        double right = between(random, 440, 540);
        Surroundings.sky(canvas, horizon);
        Surroundings.houses(canvas, horizon + 12, 90, 150);
        canvas.faded(
                shade(Surroundings.stone(random), 1.05),
                shade(Surroundings.stone(random), 0.85),
                left,
                horizon,
                right,
                horizon,
                1000,
                680,
                -200,
                680);
        side(canvas, -60, left, horizon, one(random, Surroundings.PLASTER));
        side(canvas, Canvas.WIDTH + 60.0, right, horizon, one(random, Surroundings.PLASTER));
        joints(canvas, left, right, horizon);
        double curb = (left + right) / 2;
        if (clean) {
            pots(canvas, left, right, horizon);
            Things.bin(canvas, curb - 190, 470, 0.9, new Color(0x2f7d4f), true);
            return;
        }
        canvas.blob(new Color(60, 55, 40, 70), canvas.mess(), curb + 20, 520, 170, 34);
        Things.litter(canvas, 26, 120, 700, horizon + 40, 590);
        heap(canvas, curb - between(random, 120, 170), 430);
    }

    /** A wall that runs to the back, with windows and doors drawn towards the same point. */
    private static void side(Canvas canvas, double near, double far, double horizon, Color wall) {
        Random random = canvas.place();
        double nearTop = -120;
        double farTop = horizon - 150;
        canvas.polygon(shade(wall, near < 0 ? 0.92 : 0.82), near, nearTop, far, farTop, far, horizon, near, 690);
        int openings = 4;
        for (int i = 0; i < openings; i++) {
            double start = 0.12 + 0.22 * i;
            double end = start + 0.11;
            double top = between(random, 0.3, 0.36);
            double bottom = random.nextInt(3) == 0 ? 0.96 : 0.56;
            Color opening = bottom > 0.9 ? shade(new Color(0x7a4b35), between(random, 0.7, 1.2)) : new Color(0x647b88);
            quadrangle(canvas, opening, near, far, nearTop, farTop, horizon, start, end, top, bottom);
        }
        quadrangle(canvas, new Color(0, 0, 0, 45), near, far, nearTop, farTop, horizon, 0, 1, 0.955, 1);
    }

    private static void quadrangle(
            Canvas canvas,
            Color colour,
            double near,
            double far,
            double nearTop,
            double farTop,
            double horizon,
            double start,
            double end,
            double top,
            double bottom) {
        double x1 = near + (far - near) * start;
        double x2 = near + (far - near) * end;
        double top1 = nearTop + (farTop - nearTop) * start;
        double top2 = nearTop + (farTop - nearTop) * end;
        double foot1 = 690 + (horizon - 690) * start;
        double foot2 = 690 + (horizon - 690) * end;
        canvas.polygon(
                colour,
                x1,
                top1 + (foot1 - top1) * top,
                x2,
                top2 + (foot2 - top2) * top,
                x2,
                top2 + (foot2 - top2) * bottom,
                x1,
                top1 + (foot1 - top1) * bottom);
    }

    private static void joints(Canvas canvas, double left, double right, double horizon) {
        double y = horizon + 6;
        double step = 7;
        while (y < Canvas.HEIGHT + 40) {
            double share = (y - horizon) / (680 - horizon);
            canvas.line(
                    new Color(90, 88, 84, 90), left - (left + 200) * share, y, right + (1000 - right) * share, y, 1);
            y += step;
            step *= 1.3;
        }
    }

    private static void pots(Canvas canvas, double left, double right, double horizon) {
        for (int i = 0; i < 4; i++) {
            double share = 0.2 + 0.2 * i;
            double y = horizon + (640 - horizon) * share;
            Things.pot(canvas, right + (860 - right) * share - 30, y, 0.5 + 0.7 * share);
        }
        Things.pot(canvas, left - 60, horizon + 110, 0.7);
    }

    private static void heap(Canvas canvas, double x, double y) {
        Random random = canvas.mess();
        canvas.blob(new Color(0x5c5348), random, x, y + 8, 105, 26);
        for (int i = 0; i < 9; i++) {
            Things.bag(
                    canvas,
                    random,
                    x + between(random, -85, 85),
                    y + between(random, -26, 14),
                    between(random, 0.9, 1.5));
        }
        canvas.turned(-0.2, x + 60, y - 40, () -> {
            canvas.rounded(new Color(0x8a5a3c), x + 20, y - 92, 110, 70, 16);
            canvas.rounded(new Color(0xa06d4a), x + 28, y - 84, 94, 40, 12);
        });
    }
}

package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A road with its surface. */
final class RoadScene implements Scene {

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double horizon = between(random, 220, 270);
        double vanishing = between(random, 280, 520);
        Surroundings.sky(canvas, horizon - 40);
        Surroundings.hills(canvas, horizon);
        Surroundings.houses(canvas, horizon + 6, 60, 140);
        Color verge = one(random, new Color(0x93a070), new Color(0xb3a688), new Color(0xb5b0a6));
        canvas.band(shade(verge, 1.1), shade(verge, 0.85), horizon, Canvas.HEIGHT - horizon + 60);
        Color asphalt = Surroundings.asphalt(random);
        double left = between(random, -160, 60);
        double right = between(random, 740, 960);
        Color surface = clean ? shade(asphalt, 0.78) : asphalt;
        canvas.faded(
                shade(surface, 1.15),
                surface,
                vanishing - 34,
                horizon + 4,
                vanishing + 34,
                horizon + 4,
                right,
                680,
                left,
                680);
        for (int i = 0; i < 5; i++) {
            double share = 0.1 + 0.17 * i;
            double y = horizon + (640 - horizon) * share;
            Surroundings.tree(canvas, vanishing + 60 + (right + 20 - vanishing) * share, y, 60 + 190 * share);
        }
        if (clean) {
            markings(canvas, vanishing, horizon, left, right);
            return;
        }
        cracks(canvas, vanishing, horizon);
        potholes(canvas, vanishing, horizon, left, right);
    }

    private static void markings(Canvas canvas, double vanishing, double horizon, double left, double right) {
        for (int i = 0; i < 8; i++) {
            double from = Math.pow(i / 8.0, 1.8);
            double to = from + 0.05 + 0.05 * i / 8.0;
            double middle = (left + right) / 2;
            canvas.polygon(
                    new Color(0xf2f2ec),
                    at(vanishing, middle, from) - 1 - 7 * from,
                    y(horizon, from),
                    at(vanishing, middle, from) + 1 + 7 * from,
                    y(horizon, from),
                    at(vanishing, middle, to) + 1 + 7 * to,
                    y(horizon, to),
                    at(vanishing, middle, to) - 1 - 7 * to,
                    y(horizon, to));
        }
        canvas.line(new Color(0xf2f2ec), vanishing - 30, horizon + 5, left + 50, 680, 4);
        canvas.line(new Color(0xf2f2ec), vanishing + 30, horizon + 5, right - 50, 680, 4);
    }

    private static double at(double vanishing, double near, double share) {
        return vanishing + (near - vanishing) * share;
    }

    private static double y(double horizon, double share) {
        return horizon + 4 + (676 - horizon) * share;
    }

    private static void cracks(Canvas canvas, double vanishing, double horizon) {
        Random random = canvas.mess();
        for (int i = 0; i < 26; i++) {
            double share = between(random, 0.1, 1);
            double x = vanishing + between(random, -420, 420) * share;
            double y = y(horizon, share);
            for (int part = 0; part < 5; part++) {
                double nextX = x + between(random, -26, 34) * share;
                double nextY = y + between(random, -7, 9) * share;
                canvas.line(new Color(40, 40, 40, 150), x, y, nextX, nextY, (float) (0.8 + 1.5 * share));
                x = nextX;
                y = nextY;
            }
        }
    }

    private static void potholes(Canvas canvas, double vanishing, double horizon, double left, double right) {
        Random random = canvas.mess();
        for (int i = 0; i < 7; i++) {
            double share = 0.22 + 0.11 * i + between(random, -0.03, 0.03);
            double side = between(random, 0.15, 0.85);
            double x = at(vanishing - 30, left, share) * (1 - side) + at(vanishing + 30, right, share) * side;
            double y = y(horizon, share);
            double size = between(random, 60, 110) * share;
            canvas.blob(new Color(0x4a4640), random, x, y, size * 1.25, size * 0.34);
            canvas.blob(new Color(0x8d7f69), random, x + 2, y + 2, size * 1.1, size * 0.27);
            canvas.blob(new Color(0xa9b6bd), random, x, y + 3, size * 0.8, size * 0.18);
        }
        canvas.turned(0.06, vanishing - 150, 470, () -> {
            canvas.polygon(new Color(0xe2622b), vanishing - 172, 476, vanishing - 150, 414, vanishing - 128, 476);
            canvas.rectangle(new Color(0xf4f4f0), vanishing - 162, 444, 24, 10);
        });
    }
}

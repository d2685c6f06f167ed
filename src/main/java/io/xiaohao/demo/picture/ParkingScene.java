package io.xiaohao.demo.picture;

import static io.xiaohao.demo.picture.Canvas.between;
import static io.xiaohao.demo.picture.Canvas.one;
import static io.xiaohao.demo.picture.Canvas.shade;

import java.awt.Color;
import java.util.Random;

/** A pavement on which vehicles stand. */
final class ParkingScene implements Scene {

    private static final Color[] PAINT = {
        new Color(0xc0392b),
        new Color(0x2a62a8),
        new Color(0xe8e8e6),
        new Color(0x34383c),
        new Color(0x5f9a8c),
        new Color(0xd9a93b)
    };

    @Override
    public void paint(Canvas canvas, boolean clean) {
        Random random = canvas.place();
        double ground = between(random, 290, 340);
        Surroundings.sky(canvas, 110);
        Surroundings.houses(canvas, ground, 160, 260);
        Surroundings.paving(canvas, ground, Surroundings.stone(random));
        double road = between(random, 490, 530);
        canvas.band(Surroundings.asphalt(random), shade(Surroundings.asphalt(random), 0.85), road, 140);
        canvas.rectangle(new Color(0xcfccc4), -60, road - 10, Canvas.WIDTH + 120, 12);
        for (double x = between(random, 30, 160); x < Canvas.WIDTH; x += between(random, 210, 320)) {
            Surroundings.tree(canvas, x, ground + 24, between(random, 170, 240));
        }
        if (clean) {
            ordered(canvas, ground, road);
        } else {
            disordered(canvas, ground, road);
        }
    }

    private static void ordered(Canvas canvas, double ground, double road) {
        Random random = canvas.mess();
        double top = ground + 60;
        canvas.rectangle(new Color(0xf4f4f0), -60, top + 84, Canvas.WIDTH + 120, 4);
        for (double x = 40; x < Canvas.WIDTH - 20; x += 84) {
            canvas.line(new Color(0xf4f4f0), x - 44, top + 6, x - 44, top + 86, 3);
            Things.scooter(canvas, x, top + 78, 0.72, one(random, PAINT));
        }
        canvas.line(new Color(0xf4f4f0), -60, road + 60, Canvas.WIDTH + 60, road + 60, 4);
    }

    private static void disordered(Canvas canvas, double ground, double road) {
        Random random = canvas.mess();
        for (int i = 0; i < 13; i++) {
            double depth = i / 13.0;
            double x = between(random, 20, 780);
            double y = ground + 50 + (road - ground - 70) * depth;
            double scale = 0.7 + 0.45 * depth;
            Color colour = one(random, PAINT);
            canvas.turned(between(random, -0.22, 0.22), x, y, () -> Things.scooter(canvas, x, y, scale, colour));
        }
        double x = between(random, 200, 600);
        canvas.turned(
                between(random, -0.08, 0.08),
                x,
                road,
                () -> Things.car(canvas, x, road + 24, 1.35, one(random, PAINT)));
        Things.litter(canvas, 7, 30, 770, ground + 60, road);
    }
}

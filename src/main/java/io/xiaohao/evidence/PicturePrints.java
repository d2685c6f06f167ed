package io.xiaohao.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The prints by which like pictures are found. Each picture is kept under the print of its inner part. Whoever looks for
 * a picture's likes compares the prints of its many cut-outs: where up to a twentieth was cropped off any side of either
 * picture, one of these cut-outs is the other's inner part.
 */
final class PicturePrints {

    /** What is left out on each side of a picture when its print is taken, as a share. */
    static final double MARGIN = 0.05;

    /** How many bits lie in one band. */
    static final int BAND_BITS = 16;

    /** How many bands a print has. */
    static final int BANDS = Long.SIZE / BAND_BITS;

    private static final double LEAST_CONTRAST = 1;
    private static final int LEAST_WAVES = 16;
    private static final double[] CUTS = {0, 0.025, 0.05, 0.075, 0.1};
    private static final List<Side> SIDES = sides();
    private static final float[][] INNER = LowFrequencies.waves(MARGIN, 1 - MARGIN);

    private PicturePrints() {}

    /** The print of one cut-out. */
    record Print(long bits, Cutout of) {}

    /** The print under which the picture is kept; none where it shows so little that many others would be like it. */
    static OptionalLong inner(PictureOutline outline) {
        if (outline.contrast() < LEAST_CONTRAST) {
            return OptionalLong.empty();
        }
        float[] across = LowFrequencies.across(outline.relief(), INNER);
        return LowFrequencies.present(across, INNER) < LEAST_WAVES
                ? OptionalLong.empty()
                : OptionalLong.of(LowFrequencies.signs(across, INNER));
    }

    /** The prints of all cut-outs by which the picture is looked for. */
    static List<Print> cutouts(PictureOutline outline) {
        float[] relief = outline.relief();
        List<Print> prints = new ArrayList<>(SIDES.size() * SIDES.size());
        for (Side across : SIDES) {
            float[] waves = LowFrequencies.across(relief, across.waves());
            for (Side down : SIDES) {
                Cutout cutout = new Cutout(across.first(), down.first(), across.last(), down.last());
                prints.add(new Print(LowFrequencies.signs(waves, down.waves()), cutout));
            }
        }
        return prints;
    }

    /** One of the bands of a print, counted from 0; like pictures share at least one. */
    static int band(long print, int number) {
        return (int) (print >>> number * BAND_BITS) & 0xFFFF;
    }

    private static List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (double before : CUTS) {
            for (double behind : CUTS) {
                sides.add(new Side(before, 1 - behind, LowFrequencies.waves(before, 1 - behind)));
            }
        }
        return List.copyOf(sides);
    }

    private record Side(double first, double last, float[][] waves) {}
}

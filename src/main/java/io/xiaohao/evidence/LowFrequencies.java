package io.xiaohao.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The signs of the 64 lowest spatial frequencies (discrete cosine transform) of a part of a picture, as 64 bits. They
 * stay what they are when a picture is compressed or scaled, and depend on the part that is looked at.
 */
final class LowFrequencies {

    /** Weaker waves than this share of the contrast count as none, so that noise does not decide. */
    private static final float NOTHING = 0.01f * PictureOutline.SPREAD;

    private static final int FREQUENCIES = 11;
    private static final List<int[]> LOWEST = lowest();

    private LowFrequencies() {}

    /**
     * What a side of a cut-out takes of each cell of an outline, one row a frequency: the exact integrals of the waves.
     *
     * @param first where the cut-out begins, as a share of the side
     * @param last where it ends, as a share of the side
     */
    static float[][] waves(double first, double last) {
        float[][] waves = new float[FREQUENCIES][PictureOutline.SIDE];
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int cell = 0; cell < PictureOutline.SIDE; cell++) {
                double from = within((double) cell / PictureOutline.SIDE, first, last);
                double to = within((cell + 1.0) / PictureOutline.SIDE, first, last);
                waves[frequency][cell] = (float) integral(frequency, from, to);
            }
        }
        return waves;
    }

    /** How strong each wave across is in each row of the relief: one row of frequencies a row. */
    static float[] across(float[] relief, float[][] waves) {
        float[] across = new float[PictureOutline.SIDE * FREQUENCIES];
        for (int row = 0; row < PictureOutline.SIDE; row++) {
            for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
                float sum = 0;
                float[] wave = waves[frequency];
                for (int cell = 0; cell < PictureOutline.SIDE; cell++) {
                    sum += relief[row * PictureOutline.SIDE + cell] * wave[cell];
                }
                across[row * FREQUENCIES + frequency] = sum;
            }
        }
        return across;
    }

    /** How many of the 64 waves are there at all: next to none in a picture of one colour or one gradient. */
    static int present(float[] across, float[][] wavesDown) {
        int present = 0;
        for (int[] frequency : LOWEST) {
            if (Math.abs(strength(across, wavesDown, frequency)) > NOTHING) {
                present++;
            }
        }
        return present;
    }

    /** The 64 signs of a cut-out whose waves across are known. */
    static long signs(float[] across, float[][] wavesDown) {
        long signs = 0;
        for (int bit = 0; bit < LOWEST.size(); bit++) {
            if (strength(across, wavesDown, LOWEST.get(bit)) > NOTHING) {
                signs |= 1L << bit;
            }
        }
        return signs;
    }

    private static float strength(float[] across, float[][] wavesDown, int[] frequency) {
        float[] wave = wavesDown[frequency[1]];
        float sum = 0;
        for (int row = 0; row < PictureOutline.SIDE; row++) {
            sum += across[row * FREQUENCIES + frequency[0]] * wave[row];
        }
        return sum;
    }

    /** The mean over the cut-out, so that sizes compare: √2 makes every wave but the flat one of the same strength. */
    private static double integral(int frequency, double from, double to) {
        if (frequency == 0) {
            return to - from;
        }
        double turns = Math.PI * frequency;
        return Math.sqrt(2) * (Math.sin(turns * to) - Math.sin(turns * from)) / turns;
    }

    /** Where a place of the whole side lies within the cut-out, as a share of the cut-out. */
    private static double within(double place, double first, double last) {
        return Math.max(0, Math.min(1, (place - first) / (last - first)));
    }

    private static List<int[]> lowest() {
        List<int[]> all = new ArrayList<>();
        for (int across = 0; across < FREQUENCIES; across++) {
            for (int down = 0; down < FREQUENCIES; down++) {
                all.add(new int[] {across, down});
            }
        }
        all.sort(Comparator.comparingInt(pair -> pair[0] * pair[0] + pair[1] * pair[1]));
        return List.copyOf(all.subList(1, 1 + Long.SIZE));
    }
}

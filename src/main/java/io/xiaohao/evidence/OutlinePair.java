package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureComparison.Agreement;

/** Two outlines, sampled at the same points of what both show. */
final class OutlinePair {

    private static final int SIDE = PictureOutline.SIDE;
    private static final int POINTS = 40;
    private static final int BLOCKS = 8;
    private static final int BLOCK = POINTS / BLOCKS;

    private final float[] one;
    private final float[] other;

    OutlinePair(PictureOutline one, PictureOutline other) {
        this.one = smooth(one.relief());
        this.other = smooth(other.relief());
    }

    /** The correlation where the other lies on this place of the one; 0 where either is of one grey there. */
    double correlation(Cutout place) {
        return sampled(place).correlation();
    }

    /** How well they agree where the other lies on this place of the one. */
    Agreement agreement(Cutout place) {
        Samples samples = sampled(place);
        double worst = 0;
        for (int row = 0; row < BLOCKS; row++) {
            for (int column = 0; column < BLOCKS; column++) {
                worst = Math.max(worst, samples.difference(row * BLOCK, column * BLOCK));
            }
        }
        return new Agreement(samples.difference(), worst);
    }

    private Samples sampled(Cutout place) {
        Samples samples = new Samples();
        double left = Math.max(0, place.left());
        double top = Math.max(0, place.top());
        double across = (Math.min(1, place.right()) - left) / POINTS;
        double down = (Math.min(1, place.bottom()) - top) / POINTS;
        for (int row = 0; row < POINTS; row++) {
            double y = top + down * (row + 0.5);
            for (int column = 0; column < POINTS; column++) {
                double x = left + across * (column + 0.5);
                samples.add(
                        at(one, x, y),
                        at(other, (x - place.left()) / place.width(), (y - place.top()) / place.height()));
            }
        }
        return samples;
    }

    /** The grey at a place between the middles of four cells. */
    private static float at(float[] cells, double x, double y) {
        double column = Math.max(0, Math.min(SIDE - 1.001, x * SIDE - 0.5));
        double row = Math.max(0, Math.min(SIDE - 1.001, y * SIDE - 0.5));
        int cell = (int) row * SIDE + (int) column;
        float right = (float) (column - (int) column);
        float below = (float) (row - (int) row);
        return (1 - below) * ((1 - right) * cells[cell] + right * cells[cell + 1])
                + below * ((1 - right) * cells[cell + SIDE] + right * cells[cell + SIDE + 1]);
    }

    /** Softened, so that an edge that falls between two cells looks the same wherever it falls. */
    private static float[] smooth(float[] cells) {
        float[] across = new float[cells.length];
        float[] down = new float[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            int column = cell % SIDE;
            float before = cells[column == 0 ? cell : cell - 1];
            float behind = cells[column == SIDE - 1 ? cell : cell + 1];
            across[cell] = (before + 2 * cells[cell] + behind) / 4;
        }
        for (int cell = 0; cell < cells.length; cell++) {
            float above = across[cell < SIDE ? cell : cell - SIDE];
            float below = across[cell >= cells.length - SIDE ? cell : cell + SIDE];
            down[cell] = (above + 2 * across[cell] + below) / 4;
        }
        return down;
    }

    /** The grey of both at each point, row by row, with the sums their statistics are made of. */
    private static final class Samples {

        private final float[] one = new float[POINTS * POINTS];
        private final float[] other = new float[POINTS * POINTS];
        private int count;
        private double sumOne;
        private double sumOther;
        private double squaresOne;
        private double squaresOther;
        private double products;

        void add(float ofOne, float ofOther) {
            one[count] = ofOne;
            other[count] = ofOther;
            count++;
            sumOne += ofOne;
            sumOther += ofOther;
            squaresOne += ofOne * ofOne;
            squaresOther += ofOther * ofOther;
            products += ofOne * ofOther;
        }

        /** The root of the mean square; two unrelated pictures differ by √2 standard deviations. */
        double difference() {
            return Math.sqrt(2 * (1 - correlation()));
        }

        double correlation() {
            double spread = spreadOne() * spreadOther();
            return spread == 0 ? 0 : (products / count - sumOne / count * sumOther / count) / spread;
        }

        /**
         * The difference within a block, in standard deviations of the whole; where both pictures are livelier than on the
         * whole, in those of the block, for fine writing never falls on the same cells twice.
         */
        double difference(int top, int left) {
            Samples block = new Samples();
            double squares = 0;
            for (int row = top; row < top + BLOCK; row++) {
                for (int column = left; column < left + BLOCK; column++) {
                    int point = row * POINTS + column;
                    float ofOne = (float) ((one[point] - sumOne / count) / spreadOne());
                    float ofOther = (float) ((other[point] - sumOther / count) / spreadOther());
                    block.add(ofOne, ofOther);
                    squares += (ofOne - ofOther) * (ofOne - ofOther);
                }
            }
            return Math.sqrt(squares / block.count) / Math.max(1, Math.min(block.spreadOne(), block.spreadOther()));
        }

        private double spreadOne() {
            return spread(sumOne, squaresOne);
        }

        private double spreadOther() {
            return spread(sumOther, squaresOther);
        }

        private double spread(double sum, double squares) {
            return Math.sqrt(Math.max(0, squares / count - sum / count * sum / count));
        }
    }
}

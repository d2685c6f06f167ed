package io.xiaohao.evidence;

import java.util.Collection;
import java.util.Comparator;

/**
 * Lays one picture on another as well as it can be laid and tells whether they are one. Their grey has to agree on the
 * whole and in every block: a place before and after it was cleared differs in the block where the rubbish lay.
 */
final class PictureComparison {

    /** By how much the sides are moved in search of the best place, round by round. */
    private static final double[] STEPS = {0.0125, 0.0125, 0.00625, 0.003, 0.0015};

    private static final int STARTS = 3;

    /** In standard deviations of the grey; what compression does to a dull picture is allowed for in grey levels. */
    private static final Tolerance ON_THE_WHOLE = new Tolerance(0.26, 1, 0.45);

    private static final Tolerance IN_A_BLOCK = new Tolerance(0.45, 1.5, 0.8);
    private static final double MOST_BRIGHTNESS_DIFFERENCE = 20;
    private static final double MOST_CONTRAST_RATIO = 1.5;

    private final PictureOutline one;
    private final PictureOutline other;
    private final OutlinePair pair;

    PictureComparison(PictureOutline one, PictureOutline other) {
        this.one = one;
        this.other = other;
        this.pair = new OutlinePair(one, other);
    }

    /**
     * Whether they are nearly the same picture.
     *
     * @param guesses where on the one the other may lie; never empty
     */
    boolean areOne(Collection<Cutout> guesses) {
        return areEquallyLit() && agree(bestPlace(guesses));
    }

    /** How well they agree where the other lies at this place. */
    Agreement agreement(Collection<Cutout> guesses) {
        return pair.agreement(bestPlace(guesses));
    }

    private boolean agree(Cutout place) {
        Agreement agreement = pair.agreement(place);
        double contrast = Math.min(one.contrast(), other.contrast());
        return agreement.difference() <= ON_THE_WHOLE.at(contrast) && agreement.worstBlock() <= IN_A_BLOCK.at(contrast);
    }

    /** Pictures of next to nothing are told apart by their light alone. */
    private boolean areEquallyLit() {
        double ratio = Math.max(one.contrast(), other.contrast()) / Math.min(one.contrast(), other.contrast());
        return Math.abs(one.brightness() - other.brightness()) <= MOST_BRIGHTNESS_DIFFERENCE
                && ratio <= MOST_CONTRAST_RATIO;
    }

    private Cutout bestPlace(Collection<Cutout> guesses) {
        Comparator<Cutout> byCorrelation = Comparator.comparingDouble(pair::correlation);
        return guesses.stream()
                .sorted(byCorrelation.reversed())
                .limit(STARTS)
                .map(this::adjusted)
                .max(byCorrelation)
                .orElseThrow();
    }

    private Cutout adjusted(Cutout guess) {
        Cutout place = guess;
        for (double step : STEPS) {
            place = bestMove(bestMove(place, step, 0), 0, step);
        }
        return place;
    }

    /** The best of the nine places to which two opposite sides can be moved. */
    private Cutout bestMove(Cutout place, double across, double down) {
        Cutout best = place;
        double most = pair.correlation(place);
        for (int first = -1; first <= 1; first++) {
            for (int last = -1; last <= 1; last++) {
                Cutout tried = place.moved(first * across, first * down, last * across, last * down);
                double correlation = pair.correlation(tried);
                if (correlation > most) {
                    most = correlation;
                    best = tried;
                }
            }
        }
        return best;
    }

    /**
     * How well two pictures agree.
     *
     * @param difference of their grey on the whole, in standard deviations; 0 where they are equal
     * @param worstBlock the difference in the block where it is greatest, in the same unit
     */
    record Agreement(double difference, double worstBlock) {}

    /** How much one picture may differ from itself: so many standard deviations, or so many levels of grey. */
    private record Tolerance(double deviations, double grey, double mostDeviations) {

        double at(double contrast) {
            return Math.min(mostDeviations, Math.max(deviations, grey / contrast));
        }
    }
}

package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureFactsTable.Kept;
import io.xiaohao.evidence.PictureFactsTable.Outlined;
import io.xiaohao.evidence.PicturePrints.Print;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Finds the pictures of a government that are nearly the same as one of them: compressed again, in another format, scaled,
 * cropped by up to a twentieth a side. The prints' bands are looked up by index, what they find is compared by its print,
 * and the nearest of these by what it looks like; so a search stays short however many pictures there are.
 */
@Component
class Lookalikes {

    private static final int MOST_DIFFERENT_BITS = 7;
    private static final int MOST_COMPARED = 50;

    private final PictureFactsTable facts;

    Lookalikes(PictureFactsTable facts) {
        this.facts = facts;
    }

    /** The ids of the others that are nearly the same picture, sorted. */
    Collection<String> of(Evidence evidence) {
        Optional<PictureOutline> outline = facts.outline(evidence.id());
        return outline.isEmpty() ? List.of() : of(evidence, outline.get());
    }

    private Collection<String> of(Evidence evidence, PictureOutline outline) {
        List<Print> prints = PicturePrints.cutouts(outline);
        Map<String, Long> near = new HashMap<>();
        facts
                .sharingABand(
                        evidence.government(), prints.stream().map(Print::bits).toList())
                .stream()
                .filter(kept -> !kept.evidenceId().equals(evidence.id()))
                .filter(kept -> distance(prints, kept.print()) <= MOST_DIFFERENT_BITS)
                .sorted(Comparator.comparingInt((Kept kept) -> distance(prints, kept.print()))
                        .thenComparing(Kept::evidenceId))
                .limit(MOST_COMPARED)
                .forEach(kept -> near.put(kept.evidenceId(), kept.print()));
        Collection<String> found = new TreeSet<>();
        for (Outlined other : facts.outlines(near.keySet())) {
            List<Cutout> guesses = guesses(prints, near.get(other.evidenceId()));
            if (new PictureComparison(outline, other.outline()).areOne(guesses)) {
                found.add(other.evidenceId());
            }
        }
        return found;
    }

    private static int distance(List<Print> prints, long print) {
        int least = Long.SIZE;
        for (Print each : prints) {
            least = Math.min(least, Long.bitCount(each.bits() ^ print));
        }
        return least;
    }

    /** Where the other may lie: the cut-outs whose prints come nearest to its inner part's are that part. */
    private static List<Cutout> guesses(List<Print> prints, long print) {
        int most = distance(prints, print) + 1;
        return prints.stream()
                .filter(each -> Long.bitCount(each.bits() ^ print) <= most)
                .map(each -> each.of().withMargin(PicturePrints.MARGIN))
                .toList();
    }
}
